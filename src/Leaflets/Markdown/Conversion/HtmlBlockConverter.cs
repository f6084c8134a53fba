using Leaflets.Diagnostics;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>Blocks of HTML: comments are left out, everything else is an error.</summary>
internal static class HtmlBlockConverter
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>Reports a block that holds anything but comments.</summary>
    public static void Report(Syntax.HtmlBlock html, ConversionContext context)
    {
        var span = context.SpanOf(html);
        context.Coverage.Add(span);
        if (html.Type != Syntax.HtmlBlockType.Comment)
        {
            var name = HtmlTag.NameOf(span.Text.Trim());
            context.Report(MarkdownDiagnostics.HtmlTag, span, HtmlTag.Show(span.Text.Trim()), HtmlTag.MarkdownFor(name));
            return;
        }

        // CommonMark 4.6: the block goes on to the end of the line that holds the comment's end.
        var at = span.Start;
        while (at < span.End)
        {
            var rest = context.Source.Text.AsSpan(at, span.End - at);
            var start = rest.IndexOf(CommentStart, StringComparison.Ordinal);
            var visible = start < 0 ? rest : rest[..start];
            if (!IsBlank(visible))
            {
                var shown = new SourceSpan(context.Source, at, at + visible.Length);
                context.Report(MarkdownDiagnostics.CommentWithText, shown, ConversionContext.Excerpt(visible));
            }

            if (start < 0)
            {
                return;
            }

            var end = rest[start..].IndexOf(CommentEnd, StringComparison.Ordinal);
            if (end < 0)
            {
                context.Report(MarkdownDiagnostics.CommentUnclosed, new SourceSpan(context.Source, at + start, span.End));
                return;
            }

            at += start + end + CommentEnd.Length;
        }
    }

    /// <summary>Whether nothing would be printed: white space, and the marks of quotes that the comment stands in.</summary>
    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \t\r\n>").IsEmpty;
}
