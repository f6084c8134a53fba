using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting;

namespace Leaflets.Fuzzing.Stages;

/// <summary>The program's stages, each of which another may do something before or after.</summary>
/// <param name="fonts">The typefaces.</param>
internal abstract class DelegatingStages(FontCatalog fonts) : ILeafletStages
{
    private readonly LeafletStages _stages = new(fonts);

    /// <inheritdoc/>
    public virtual ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options) =>
        _stages.Read(source, id, language, options);

    /// <inheritdoc/>
    public virtual LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => _stages.Complete(translation, source);

    /// <inheritdoc/>
    public virtual IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => _stages.Compare(pair, stale);

    /// <inheritdoc/>
    public virtual ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => _stages.DrawingText(sheet, language);

    /// <inheritdoc/>
    public virtual StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => _stages.Fit(document, diagnostics);

    /// <inheritdoc/>
    public virtual MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null) =>
        _stages.Make(format, document, checkpoint);
}
