using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>The widths that content can take (CSS 2.1, 17.5.2.2).</summary>
/// <param name="Minimum">The least width in which nothing is cut.</param>
/// <param name="Maximum">The width beyond which more room changes nothing.</param>
internal readonly record struct WidthRange(Length Minimum, Length Maximum)
{
    private readonly Length _undivided;

    /// <summary>The least width in which no word or address is divided; the minimum at least.</summary>
    public Length Undivided
    {
        get => Length.Max(Minimum, _undivided);
        init => _undivided = value;
    }

    /// <summary>The range of content that holds both, one below the other.</summary>
    public WidthRange Or(WidthRange other) => new(Length.Max(Minimum, other.Minimum), Length.Max(Maximum, other.Maximum))
    {
        Undivided = Length.Max(Undivided, other.Undivided),
    };

    /// <summary>The range with more room beside the content.</summary>
    public WidthRange Plus(Length room) => new(Minimum + room, Maximum + room) { Undivided = Undivided + room };

    /// <summary>The range of content that stands beside other.</summary>
    public WidthRange Beside(WidthRange other) =>
        new(Minimum + other.Minimum, Maximum + other.Maximum) { Undivided = Undivided + other.Undivided };
}
