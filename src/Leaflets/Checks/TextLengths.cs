using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

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

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var start = document.Blocks is [var first, ..] ? SourceSpan.StartOf(first.Span.Source) : (SourceSpan?)null;
        return OfMetadata(document.Metadata, start).Concat(Descendants.Of(document).SelectMany(static node => Of(node)));
    }

    private static IEnumerable<Diagnostic> OfMetadata(LeafletMetadata metadata, SourceSpan? start) => start is not { } span ? [] :
    [
        .. Text("title", metadata.Title, span),
        .. Text("summary", metadata.Summary, span),
        .. Text("list of authors", string.Join("; ", metadata.Authors), span),
        .. Text("list of subjects", string.Join("; ", metadata.Subjects), span),
        .. metadata.Sources.SelectMany(source => Text("source", source, span)),
    ];

    private static ImmutableArray<Diagnostic> Of(DocumentNode node) => node switch
    {
        Heading heading => Text("heading", PlainText.Of(heading.Content), heading.Span),
        Image image => [.. Text("alternative text", image.AlternativeText, image.Span), .. Text("picture's title", image.Title, image.Span)],
        Abbreviation abbreviation => Text("long form", abbreviation.Expansion, abbreviation.Span),
        Table table => Text("table's caption", PlainText.Of(table.Caption), table.Span),
        Link link => [.. Text("link's text with its title", PlainText.Of(link.Content) + link.Title, link.Span), .. Address(link)],
        _ => [],
    };

    private static ImmutableArray<Diagnostic> Text(string what, string? text, SourceSpan span) => text is { Length: > LongestText }
        ? [Diagnostic.Create(CheckDiagnostics.TextTooLong, span, what, text.Length, LongestText)]
        : [];

    private static ImmutableArray<Diagnostic> Address(Link link) =>
        link.Target.Length > LongestAddress / "%F0%9F%92%8A".Length && LinkAddress.Of(link.Target).Length is > LongestAddress and var length
            ? [Diagnostic.Create(CheckDiagnostics.TextTooLong, link.Span, "link's address, percent-encoded,", length, LongestAddress)]
            : [];
}
