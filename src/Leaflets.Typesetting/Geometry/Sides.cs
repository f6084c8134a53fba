namespace Leaflets.Typesetting.Geometry;

/// <summary>
/// Distances at the four sides of a box, by writing direction: <em>start</em> is left in left-to-right text and right in
/// right-to-left text.
/// </summary>
public readonly record struct Sides(Length Top, Length End, Length Bottom, Length Start)
{
    /// <summary>No distance at any side.</summary>
    public static Sides None => default;

    /// <summary>Start and end together.</summary>
    public Length Horizontal => Start + End;

    /// <summary>Top and bottom together.</summary>
    public Length Vertical => Top + Bottom;

    /// <summary>The same distance at each side.</summary>
    public static Sides All(Length length) => new(length, length, length, length);

    /// <summary>The distance at the left side of the paper.</summary>
    public Length Left(TextDirection direction) => direction == TextDirection.LeftToRight ? Start : End;

    /// <summary>The distance at the right side of the paper.</summary>
    public Length Right(TextDirection direction) => direction == TextDirection.LeftToRight ? End : Start;
}
