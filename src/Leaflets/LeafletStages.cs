using System.Collections.Concurrent;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Markdown;
using Leaflets.Markdown.Options;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Typesetting.Fonts;

namespace Leaflets;

/// <summary>The stages of this program.</summary>
internal sealed class LeafletStages : ILeafletStages
{
    private const string StyleKey = "style";

    private readonly ILeafletTypesetter _typesetter;
    private readonly ConcurrentDictionary<OutputFormat, ILeafletWriter> _writers = [];

    /// <summary>Makes the stages.</summary>
    /// <param name="fonts">The typefaces.</param>
    public LeafletStages(FontCatalog fonts) => _typesetter = OutputFormats.Typesetter(fonts);

    /// <inheritdoc/>
    public ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options)
    {
        var result = MarkdownReader.Read(source, id, language, options);
        var style = result.FrontMatter.Contains(StyleKey) ? result.FrontMatter.Find(StyleKey, source) : (SourceSpan?)null;
        return new ReadLeaflet(result.Document, result.Diagnostics, style) { Unsound = result.Unsound, FrontMatter = result.FrontMatter };
    }

    /// <inheritdoc/>
    public LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source) => translation.CompletedFrom(source);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale) => TranslationRules.Check(pair, stale);

    /// <inheritdoc/>
    public ITextSetter DrawingText(StyleSheet sheet, LanguageData language) => _typesetter.DrawingText(sheet, language);

    /// <inheritdoc/>
    public StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics) => _typesetter.Fit(document, diagnostics);

    /// <inheritdoc/>
    public MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null) =>
        _writers.GetOrAdd(format, static (asked, typesetter) => asked.Definition.Writer(typesetter), _typesetter)
            .Write(document, checkpoint);
}
