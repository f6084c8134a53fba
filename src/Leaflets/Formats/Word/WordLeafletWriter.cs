using Leaflets.Formats.Contract;
using Leaflets.Styling;

namespace Leaflets.Formats.Word;

/// <summary>Writes leaflets as Word documents, with tables as wide as they are on the page.</summary>
/// <param name="typesetter">Measures tables, and knows the typefaces.</param>
internal sealed class WordLeafletWriter(ILeafletTypesetter typesetter) : ILeafletWriter
{
    private readonly WordResources _resources = new(typesetter.Fonts);

    /// <inheritdoc/>
    public MadeFile Write(StyledDocument document, Action? checkpoint = null) =>
        new(WordWriter.Write(typesetter.MeasureTables(document), _resources, checkpoint), Pages: null, []);
}
