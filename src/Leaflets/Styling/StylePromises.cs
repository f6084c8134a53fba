using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>What a style promises of its text, measured and held; a promise that is null is not made.</summary>
/// <param name="XHeight">The least height of a letter x in any text but raised and lowered signs.</param>
/// <param name="SmallestSize">The least size of any text but raised and lowered signs.</param>
/// <param name="Leading">The least leading of running text, as a multiple of its size.</param>
/// <param name="LineLength">The most characters of English on a full line of running text, spaces among them.</param>
internal sealed record StylePromises(Length? XHeight, Length? SmallestSize, double? Leading, double? LineLength)
{
    /// <summary>No promises.</summary>
    public static StylePromises None { get; } = new(null, null, null, null);
}
