using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Languages;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;

namespace Leaflets;

/// <summary>
/// The stages that a batch calls, behind one seam. Thread-safe; never throws on content. A checkpoint is called now and then, and ends the
/// work by what it throws.
/// </summary>
internal interface ILeafletStages
{
    /// <summary>Markdown to document.</summary>
    ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options);

    /// <summary>The metadata of a translation, with what it leaves out taken from its source.</summary>
    LeafletMetadata Complete(LeafletMetadata translation, LeafletMetadata source);

    /// <summary>What a translation says of its source that is not so.</summary>
    IEnumerable<Diagnostic> Compare(TranslationPair pair, StaleTranslations stale);

    /// <summary>What sets the text of a leaflet's drawings.</summary>
    ITextSetter DrawingText(StyleSheet sheet, LanguageData language);

    /// <summary>The styled document with what does not fit its page in a form that does; every output is made from it.</summary>
    StyledDocument Fit(StyledDocument document, ICollection<Diagnostic> diagnostics);

    /// <summary>Styled document to a file.</summary>
    MadeFile Make(OutputFormat format, StyledDocument document, Action? checkpoint = null);
}
