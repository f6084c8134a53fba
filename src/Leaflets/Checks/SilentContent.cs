using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// What is jumped to is heard: headings (ISO 14289-1, 7.4.2: a heading of which nothing is read leaves a gap in the levels), the titles of
/// boxes and of the leaflet.
/// </summary>
internal sealed class SilentContent : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        if (!HeardContent.IsSeen(document.Metadata.Title))
        {
            yield return Diagnostic.Create(SilenceDiagnostics.Title, document.SpanOf("title"));
        }

        foreach (var node in Descendants.Of(document))
        {
            var silent = node switch
            {
                Heading heading when HeardContent.IsNone(heading.Content) =>
                    Diagnostic.Create(SilenceDiagnostics.Heading, heading.Span, "heading"),
                Callout { Title.IsEmpty: false } box when HeardContent.IsNone(box.Title) =>
                    Diagnostic.Create(SilenceDiagnostics.Heading, box.Span, "title of a box"),
                Container { Title.IsEmpty: false } box when HeardContent.IsNone(box.Title) =>
                    Diagnostic.Create(SilenceDiagnostics.Heading, box.Span, "title of a box"),
                _ => null,
            };
            if (silent is not null)
            {
                yield return silent;
            }
        }
    }
}
