using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Frames;

/// <summary>How a drawing's line is drawn (ISO 32000-1, 8.4.3).</summary>
/// <param name="Paint">The colour or gradient.</param>
/// <param name="Width">The thickness.</param>
public sealed record LineStyle(Paint Paint, Length Width)
{
    /// <summary>The form of the ends.</summary>
    public LineCap Cap { get; init; }

    /// <summary>The form of the corners.</summary>
    public LineJoin Join { get; init; }

    /// <summary>Above this proportion of length to thickness a sharp corner is cut off; 1 at least.</summary>
    public double MiterLimit { get; init; } = 4;

    /// <summary>The lengths of dashes and gaps in turn; empty for a solid line.</summary>
    public ImmutableArray<Length> Dashes { get; init; } = [];

    /// <summary>How far into the dashes the line begins.</summary>
    public Length DashOffset { get; init; }
}

/// <summary>The form of a line's ends (ISO 32000-1, table 54); the numbers are PDF's.</summary>
public enum LineCap
{
    /// <summary>Cut off at the end.</summary>
    Butt,

    /// <summary>A half circle beyond the end.</summary>
    Round,

    /// <summary>Half a square beyond the end.</summary>
    Square,
}

/// <summary>The form of a line's corners (ISO 32000-1, table 55); the numbers are PDF's.</summary>
public enum LineJoin
{
    /// <summary>Pointed.</summary>
    Miter,

    /// <summary>Rounded.</summary>
    Round,

    /// <summary>Cut off.</summary>
    Bevel,
}
