using Leaflets.Bounds;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting;

namespace Leaflets.Tests;

/// <summary>The program's stages; where files are made, a test stands between the work and whoever ordered it.</summary>
/// <param name="fonts">The typefaces.</param>
/// <param name="look">Called where the work is looked at, with what looks.</param>
internal sealed class WatchedStages(FontCatalog fonts, Action<Action> look) : ILeafletStages
{
    private readonly LeafletStages _stages = new(fonts);

    public ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options) =>
        _stages.Read(source, id, language, options);

    public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => _stages.Complete(translation, source);

    public IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => _stages.Compare(pair, stale);

    public ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => _stages.DrawingText(sheet, language);

    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => _stages.Fit(document, diagnostics);

    public MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null)
    {
        void Look() => look(checkpoint!);
        using var watched = Steps.Watched(Look);
        return _stages.Make(format, document, Look);
    }
}
