using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Markdown.Parsing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Leaflets.Diagnostics.SourceSpan;

namespace Leaflets.Markdown;

/// <summary>Finds where a source names its pictures.</summary>
internal static class PictureReferences
{
    /// <summary>The addresses of pictures with their places, in the order of the file; empty where it cannot be parsed.</summary>
    public static ImmutableArray<(SourceSpan Span, string Address)> In(SourceText source)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(FrontMatterBlock.Find(source)?.TextWithout ?? source.Text, LeafletPipeline.Instance);
        }
        catch (ArgumentException)
        {
            // Nested too deep: the reader says so.
            return [];
        }

        var found = new SortedDictionary<int, (SourceSpan, string)>();
        foreach (var link in parsed.Descendants<LinkInline>())
        {
            var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
            if (link.IsImage && link.Url is { Length: > 0 } address && !span.IsEmpty && span.End < source.Text.Length)
            {
                found[span.Start] = (new SourceSpan(source, span.Start, span.End + 1), address);
            }
        }

        return [.. found.Values];
    }
}
