using Leaflets.Diagnostics;
using Leaflets.Documents;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>The places of nodes that hold others.</summary>
internal static class NodeSpans
{
    /// <summary>The place of a container: Markdig's, widened where it does not cover the content.</summary>
    public static SourceSpan SpanOver(Syntax.MarkdownObject node, IEnumerable<DocumentNode> content, ConversionContext context) =>
        Cover(context.SpanOf(node), content);

    /// <summary>A place widened to cover nodes.</summary>
    public static SourceSpan Cover(SourceSpan span, IEnumerable<DocumentNode> content)
    {
        foreach (var child in content)
        {
            span = span with { Start = Math.Min(span.Start, child.Span.Start), End = Math.Max(span.End, child.Span.End) };
        }

        return span;
    }

    /// <summary>The first line of a place.</summary>
    public static SourceSpan FirstLine(SourceSpan span)
    {
        var end = span.Text.IndexOfAny('\r', '\n');
        return end < 0 ? span : span with { End = span.Start + end };
    }
}
