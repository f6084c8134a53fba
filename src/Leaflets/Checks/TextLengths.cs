using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// What a PDF keeps in one string beside its pages is no longer than a string may be: 32,767 bytes (ISO 19005-2, 6.1.13), which are 16,382
/// UTF-16 code units. Such are descriptions, what the outline shows, and what the file says of itself.
/// </summary>
internal sealed class TextLengths : IDocumentRule
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    private const int LongestText = 16_000;

    /// <summary>The longest address, in characters when it is percent-encoded.</summary>
    private const int LongestAddress = 32_000;

    private const char SoftHyphen = '\u00AD';

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        return OfMetadata(document).Concat(Descendants.Of(document).SelectMany(static node => Of(node)));
    }

    private static IEnumerable<Diagnostic> OfMetadata(LeafletDocument document) =>
    [
        .. Text("title", document.Metadata.Title, document.SpanOf("title")),
        .. Text("summary", document.Metadata.Summary, document.SpanOf("summary")),
        .. Text("list of authors", string.Join("; ", document.Metadata.Authors), document.SpanOf("authors")),
        .. Text("list of subjects", string.Join("; ", document.Metadata.Subjects), document.SpanOf("subject")),
        .. document.Metadata.Sources.SelectMany(source => Text("source", source, document.SpanOf("sources"))),
    ];

    private static ImmutableArray<Diagnostic> Of(DocumentNode node) => node switch
    {
        Documents.Text text => Words(text),
        Heading heading => Text("heading", PlainText.Of(heading.Content), heading.Span),
        Image image =>
        [.. Text("alternative text", image.AlternativeText, image.Span), .. Text("picture's title", image.Title, image.Span)],
        Abbreviation abbreviation => Text("long form", abbreviation.Expansion, abbreviation.Span),
        Table table => Text("table's caption", PlainText.Of(table.Caption), table.Span),
        Link link => [.. Text("link's text with its title", PlainText.Of(link.Content) + link.Title, link.Span), .. Address(link)],
        _ => [],
    };

    private static ImmutableArray<Diagnostic> Text(string what, string? text, SourceSpan span) => text is { Length: > LongestText }
        ? [Diagnostic.Create(CheckDiagnostics.TextTooLong, span, what, text.Length, LongestText)]
        : [];

    /// <summary>
    /// A word with soft hyphens is kept whole beside its parts, so that it is read as one. Where it stands in the source is counted where
    /// nothing in the text is written otherwise than it reads.
    /// </summary>
    private static ImmutableArray<Diagnostic> Words(Documents.Text text)
    {
        if (text.Value.Length <= LongestText || !text.Value.Contains(SoftHyphen, StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var start = 0;
        while (start < text.Value.Length)
        {
            var end = start;
            var isDivided = false;
            for (; end < text.Value.Length && !char.IsWhiteSpace(text.Value[end]); end++)
            {
                isDivided |= text.Value[end] == SoftHyphen;
            }

            if (isDivided && end - start > LongestText)
            {
                var span = text.Span.Text.Length == text.Value.Length
                    ? new SourceSpan(text.Span.Source, text.Span.Start + start, text.Span.Start + end)
                    : text.Span;
                found.Add(Diagnostic.Create(CheckDiagnostics.TextTooLong, span, "word with soft hyphens", end - start, LongestText));
            }

            start = end + 1;
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<Diagnostic> Address(Link link) =>
        link.Target.Length > LongestAddress / "%F0%9F%92%8A".Length && LinkAddress.Of(link.Target).Length is > LongestAddress and var length
            ? [Diagnostic.Create(CheckDiagnostics.TextTooLong, link.Span, "link's address, percent-encoded,", length, LongestAddress)]
            : [];
}
