using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>How a slice stands on the baseline grid. The default begins on it: a line of running text.</summary>
internal readonly record struct GridFit
{
    private readonly Kind _kind;
    private readonly Length _below;

    private GridFit(Kind kind, Length below)
    {
        _kind = kind;
        _below = below;
    }

    private enum Kind
    {
        Begin,
        End,
        Free,
    }

    /// <summary>The slice begins on the grid.</summary>
    public static GridFit Begin => default;

    /// <summary>The slice ends on the grid.</summary>
    public static GridFit End => new(Kind.End, Length.Zero);

    /// <summary>The slice stands wherever it comes to stand.</summary>
    public static GridFit Free => new(Kind.Free, Length.Zero);

    /// <summary>The slice is followed by others, without space between, the last of which ends on the grid.</summary>
    /// <param name="below">The height of those others.</param>
    public static GridFit EndAfter(Length below) => new(Kind.End, below);

    /// <summary>The distance from the slice's top to what stands on the grid, or null where nothing does.</summary>
    /// <param name="height">The slice's height.</param>
    public Length? ToGrid(Length height) => _kind switch
    {
        Kind.Begin => Length.Zero,
        Kind.End => height + _below,
        _ => null,
    };
}
