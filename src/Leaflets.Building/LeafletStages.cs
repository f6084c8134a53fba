using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Languages;
using Leaflets.Markdown;
using Leaflets.Pdf;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Building;

/// <summary>The stages of this program.</summary>
internal sealed class LeafletStages : ILeafletStages
{
    private const string StyleKey = "style";

    private readonly LeafletComposer _composer;
    private readonly WordResources _word;

    /// <summary>Makes the stages.</summary>
    /// <param name="fonts">The typefaces.</param>
    public LeafletStages(FontCatalog fonts) => (_composer, _word) = (new LeafletComposer(fonts), new WordResources(fonts));

    /// <inheritdoc/>
    public ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options)
    {
        var result = MarkdownReader.Read(source, id, language, options);
        var style = result.FrontMatter.Contains(StyleKey) ? result.FrontMatter.Find(StyleKey, source) : (SourceSpan?)null;
        return new ReadLeaflet(result.Document, result.Diagnostics, style) { FrontMatter = result.FrontMatter };
    }

    /// <inheritdoc/>
    public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => translation.CompletedFrom(source);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => TranslationRules.Check(pair, stale);

    /// <inheritdoc/>
    public ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => _composer.DrawingText(sheet, language);

    /// <inheritdoc/>
    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => _composer.Fit(document, diagnostics);

    /// <inheritdoc/>
    public MadeFile MakePdf(StyledDocument document, Action? checkpoint = null)
    {
        var composed = _composer.Compose(document, checkpoint);
        if (composed.Diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return new MadeFile(default, Pages: null, composed.Diagnostics);
        }

        try
        {
            var bytes = PdfWriter.Write(composed.Pages, PdfMetadataOf.Document(document));
            return new MadeFile(bytes, composed.Pages.Pages.Length, composed.Diagnostics);
        }
        catch (UnfitPictureException fault)
        {
            var at = composed.PlaceOf(fault.Origin);
            return new MadeFile(default, Pages: null, [Diagnostic.Create(BatchDiagnostics.BrokenImage, at, fault.Message)]);
        }
        catch (UnfitDocumentException fault)
        {
            var at = composed.PlaceOf(fault.Origin);
            return new MadeFile(default, Pages: null, [Diagnostic.Create(ConformanceDiagnostics.Unfit, at, fault.Message)]);
        }
    }

    /// <inheritdoc/>
    public MadeFile MakeWord(StyledDocument document, Action? checkpoint = null) =>
        new(WordWriter.Write(_composer.MeasureTables(document), _word, checkpoint), Pages: null, []);
}
