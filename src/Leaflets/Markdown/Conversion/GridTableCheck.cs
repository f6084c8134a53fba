using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Finds drawings of tables that do not say what they show. Lines of a grid table are read by their columns: what is drawn beside them
/// becomes text.
/// </summary>
internal static class GridTableCheck
{
    /// <summary>Reports a paragraph that begins as a grid table does. Markdig makes such a one of a table that it gives up, and repeats lines.</summary>
    public static void CheckParagraph(ImmutableArray<Inline> content, SourceSpan span, ConversionContext context)
    {
        if (content is [Text first, ..] && first.Value.StartsWith('+') && IsEdge(PlainText.Of(FirstLine(content)).AsSpan().Trim()))
        {
            context.Report(MarkdownDiagnostics.GridTableBroken, first.Span.Length > 0 ? first.Span : span, ConversionContext.Excerpt(first.Value));
        }
    }

    /// <summary>Reports lines of a grid table that hold part of an edge beside text.</summary>
    public static void CheckTable(SourceSpan span, ConversionContext context)
    {
        foreach (var range in span.Text.Split('\n'))
        {
            var line = span.Text[range].Trim();
            if (line is ['|', ..] && (line.Contains("+--", StringComparison.Ordinal) || line.Contains("+==", StringComparison.Ordinal)))
            {
                var at = span.Start + range.Start.Value;
                context.Report(
                    MarkdownDiagnostics.GridEdgeInText,
                    span with { Start = at, End = span.Start + range.End.Value },
                    ConversionContext.Excerpt(line));
            }
        }
    }

    /// <summary>Reports a cell over several columns in whose text a bar stands: one that missed the edge of its column.</summary>
    public static void CheckCell(TableCell cell, ConversionContext context)
    {
        if (cell.ColumnSpan == 1)
        {
            return;
        }

        foreach (var block in cell.Blocks)
        {
            if (block is Paragraph paragraph && HasBar(paragraph.Content))
            {
                context.Report(MarkdownDiagnostics.GridBarInText, block.Span, ConversionContext.Excerpt(block.Span.Text));
            }
        }
    }

    private static bool HasBar(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Text text ? text.Value.Contains('|', StringComparison.Ordinal) && !IsEscaped(text) : HasBar(Children.Of(inline)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEscaped(Text text) => text.Span.Text.Contains("\\|", StringComparison.Ordinal);

    private static ImmutableArray<Inline> FirstLine(ImmutableArray<Inline> content)
    {
        var end = 0;
        while (end < content.Length && content[end] is not (SoftBreak or HardBreak))
        {
            end++;
        }

        return content[..end];
    }

    private static bool IsEdge(ReadOnlySpan<char> line) =>
        line is ['+', '-' or '=' or ':', _, ..] && line.IndexOfAnyExcept("+-=: ") < 0 && line[1..].Contains('+');
}
