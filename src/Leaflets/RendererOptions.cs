using Leaflets.Markdown.Options;

namespace Leaflets;

/// <summary>What all leaflets of a renderer share. Immutable.</summary>
public sealed record RendererOptions
{
    /// <summary>The styles and languages.</summary>
    public required StyleLibrary Styles { get; init; }

    /// <summary>The typefaces.</summary>
    public required TypefaceLibrary Typefaces { get; init; }

    /// <summary>The default style.</summary>
    public string Style { get; init; } = "clear-print";

    /// <summary>How many leaflets are worked on at once; others wait, without a thread. At least 1.</summary>
    public int Concurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>How much of the machine one leaflet may take. To read it and to make it may each take the whole time.</summary>
    public LeafletLimits Limits { get; init; } = LeafletLimits.Default;

    /// <summary>
    /// The bytes that all leaflets may take together, or null for three quarters of what the machine or container has.
    /// </summary>
    public long? TotalMemory { get; init; }

    /// <summary>How much of a source is read at most.</summary>
    public ReadingLimits Reading { get; init; } = ReadingLimits.Default;

    /// <summary>
    /// Is given the exception of each leaflet that ends by a fault of the program or of a <see cref="PictureResolver"/>, for a log; null
    /// for nobody. It is in the result too.
    /// </summary>
    public Action<Exception>? OnFault { get; init; }
}
