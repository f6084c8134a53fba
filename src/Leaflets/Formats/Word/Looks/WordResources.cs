using Leaflets.Formats.Word.Package;
using Leaflets.Pictures;
using Leaflets.Typesetting;

namespace Leaflets.Formats.Word.Looks;

/// <summary>What the documents of one build share, so that it is made once. Thread-safe.</summary>
/// <param name="fonts">The typefaces at hand, or null where nothing is known of them.</param>
internal sealed class WordResources(FontCatalog? fonts = null)
{
    /// <summary>The typefaces at hand, or null where nothing is known of them.</summary>
    public FontCatalog? Fonts { get; } = fonts;

    /// <summary>The files of drawings.</summary>
    public DrawingFileCache Drawings { get; } = new();

    /// <summary>Parts that follow from few things which many documents share: the styles, the numberings.</summary>
    public BoundedMemo<PartRecipe, byte[]> Made { get; } = new(room: 512);

    /// <summary>What the letters of a character style say, as XML.</summary>
    public BoundedMemo<(TextLook Look, TextLook Around), string> Letters { get; } = new(room: 4096);

    /// <summary>Parts that are the same in many documents.</summary>
    public DeflatedParts Parts { get; } = new();
}
