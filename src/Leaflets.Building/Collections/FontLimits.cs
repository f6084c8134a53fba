namespace Leaflets.Building.Collections;

/// <summary>
/// What is read of typefaces, at most. A file beyond a limit is left out with a warning; text that then has no typeface is an error.
/// </summary>
internal sealed record FontLimits
{
    /// <summary>The usual limits.</summary>
    public static FontLimits Default { get; } = new();

    /// <summary>The largest file, in bytes: 64 MB. The largest faces, of Chinese, have about 20.</summary>
    public long MaximumFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most files below the folder of typefaces: 5,000. Of more, the first by name are used.</summary>
    public int MaximumFaces { get; init; } = 5_000;
}
