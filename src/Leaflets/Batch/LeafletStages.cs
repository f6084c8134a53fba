using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Batch;

/// <summary>The stages of this program.</summary>
internal sealed class LeafletStages : ILeafletStages
{
    private readonly FontCatalog _fonts;

    /// <summary>Makes the stages.</summary>
    /// <param name="fonts">The typefaces.</param>
    public LeafletStages(FontCatalog fonts) => _fonts = fonts;

    /// <inheritdoc/>
    public ReadLeaflet Read(SourceText source, string id, string language) => throw NotConnected(_fonts);

    /// <inheritdoc/>
    public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => throw NotConnected(_fonts);

    /// <inheritdoc/>
    public MadeFile MakePdf(StyledDocument document) => throw NotConnected(_fonts);

    /// <inheritdoc/>
    public MadeFile MakeWord(StyledDocument document) => throw NotConnected(_fonts);

    private static NotSupportedException NotConnected(FontCatalog fonts) =>
        new($"The stages are not connected in this build; it has {fonts.Families.Count()} families");
}
