using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>The page and what runs at its head and foot.</summary>
/// <param name="Size">The trimmed size.</param>
/// <param name="Margins">The room around the text, by writing direction.</param>
/// <param name="Header">What stands in the top margin.</param>
/// <param name="Footer">What stands in the bottom margin.</param>
internal sealed record PageStyle(Size Size, Sides Margins, RunningContent Header, RunningContent Footer)
{
    /// <summary>What is done about a last page with little on it.</summary>
    public TighteningStyle Tighten { get; init; } = TighteningStyle.None;

    /// <summary>The grid that the baselines of running text stand on.</summary>
    public PageGrid Grid { get; init; }
}
