using Leaflets.Pictures.Svg;

namespace Leaflets.Pictures;

/// <summary>
/// What is read of a leaflet's pictures, at most. A picture beyond a limit is an error where it is named;
/// the file is not opened, or not decoded.
/// </summary>
internal sealed record ImageLimits
{
    /// <summary>The usual limits.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>The largest file, in bytes: 32 MB.</summary>
    public int MaximumFileBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most pixels of one picture: 50 million, which is A2 at 300 dots per inch.</summary>
    public long MaximumPixels { get; init; } = 50_000_000;

    /// <summary>
    /// The most pixels of a picture that is neither PNG nor JPEG, or that a camera marked to be turned, and is therefore decoded and
    /// written again: 25 million.
    /// </summary>
    public long MaximumDecodedPixels { get; init; } = 25_000_000;

    /// <summary>
    /// The most bytes of all pictures of a leaflet: 64 MB. A drawing counts four times its file's length, for it is read into objects.
    /// </summary>
    public long MaximumLeafletBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most pixels of all pictures of a leaflet: 100 million.</summary>
    public long MaximumLeafletPixels { get; init; } = 100_000_000;

    /// <summary>The limits of drawings.</summary>
    public DrawingLimits Drawings { get; init; } = DrawingLimits.Default;
}
