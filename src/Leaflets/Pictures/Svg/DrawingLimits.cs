namespace Leaflets.Pictures.Svg;

/// <summary>
/// What drawings may cost, at most. A drawing beyond a limit is an error at the element that went over it. Limits of what is drawn are
/// those of all drawings of a leaflet together, and count copies (<c>use</c>) as often as they are drawn.
/// </summary>
internal sealed record DrawingLimits
{
    /// <summary>The usual limits.</summary>
    public static DrawingLimits Default { get; } = new();

    /// <summary>The largest file, in bytes: 1 MB.</summary>
    public int MaximumFileBytes { get; init; } = 1024 * 1024;

    /// <summary>How many elements may stand in one another: 64.</summary>
    public int MaximumDepth { get; init; } = 64;

    /// <summary>The most elements of the file: 50,000.</summary>
    public int MaximumElements { get; init; } = 50_000;

    /// <summary>The most elements drawn: 50,000.</summary>
    public int MaximumParts { get; init; } = 50_000;

    /// <summary>
    /// The most lines and curves of one path: 20,000. Filling a path that crosses itself everywhere costs the square of them.
    /// </summary>
    public int MaximumSegmentsOfPath { get; init; } = 20_000;

    /// <summary>The most lines and curves of all paths drawn: 300,000.</summary>
    public int MaximumSegments { get; init; } = 300_000;

    /// <summary>The most characters of text drawn: 50,000; a piece of one look counts 20 more.</summary>
    public int MaximumText { get; init; } = 50_000;

    /// <summary>The most characters of attributes and style rules read for what is drawn: eight million.</summary>
    public int MaximumCharacters { get; init; } = 8 * 1024 * 1024;

    /// <summary>How often what is drawn may cover the whole of its drawing: 1,000 times; a group that fades counts as one.</summary>
    public double MaximumCover { get; init; } = 1_000;

    /// <summary>How many copies (<c>use</c>) may stand in copies: 16.</summary>
    public int MaximumUses { get; init; } = 16;

    /// <summary>
    /// How many groups that move, clip or fade may stand in one another: 20. A reader of PDF need not keep more than 28 (ISO 19005-2,
    /// 6.1.13); the drawing's frame and its paths take some.
    /// </summary>
    public int MaximumGroups { get; init; } = 20;

    /// <summary>The most dashes along one path: 10,000.</summary>
    public double MaximumDashes { get; init; } = 10_000;
}
