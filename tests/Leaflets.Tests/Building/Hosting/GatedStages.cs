using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;

namespace Leaflets.Tests.Building.Hosting;

/// <summary>Stages that ask a gate before they make a PDF; it is given the leaflet's title and the checkpoint.</summary>
internal sealed class GatedStages(Action<string, Action> gate) : ILeafletStages
{
    private readonly FakeStages _stages = new();

    public ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options) =>
        _stages.Read(source, id, language, options);

    public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => _stages.Complete(translation, source);

    public IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => _stages.Compare(pair, stale);

    public ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => _stages.DrawingText(sheet, language);

    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => _stages.Fit(document, diagnostics);

    public MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null)
    {
        if (format == OutputFormat.Pdf)
        {
            gate(document.Metadata.Title, checkpoint ?? (static () => { }));
        }

        return _stages.Make(format, document, checkpoint);
    }
}
