using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>No heading stands in a footnote (WCAG 2.1, 1.3.1). The reader sees to it that no level is left out.</summary>
internal sealed class NoteHeadings : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var heading in document.Footnotes.SelectMany(Descendants.In).OfType<Heading>())
        {
            yield return Diagnostic.Create(CheckDiagnostics.HeadingInNote, heading.Span, PlainText.Of(heading.Content).Trim());
        }
    }
}
