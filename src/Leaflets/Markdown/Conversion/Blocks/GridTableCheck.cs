using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>
/// Finds drawings of tables that do not say what they show. Lines of a grid table are read by their columns:
/// what is drawn beside them becomes text.
/// </summary>
internal static class GridTableCheck
{
    /// <summary>
    /// Reports a paragraph that begins as a grid table does. Markdig makes such a one of a table that it gives up, and repeats lines.
    /// </summary>
    /// <returns>Whether it is one.</returns>
    public static bool CheckParagraph(ImmutableArray<Inline> content, SourceSpan span, ConversionContext context)
    {
        if (content is [Text first, ..] && first.Value.StartsWith('+') && IsEdge(PlainText.Of(FirstLine(content)).AsSpan().Trim()))
        {
            context.Report(MarkdownDiagnostics.GridTableBroken, first.Span.Length > 0 ? first.Span : span, Excerpt.Of(first.Value));
            return true;
        }

        return false;
    }

    /// <summary>Reports lines of a grid table that hold part of an edge beside text.</summary>
    public static void CheckTable(SourceSpan span, ConversionContext context)
    {
        var first = ReadOnlySpan<char>.Empty;
        foreach (var range in span.Text.Split('\n'))
        {
            var line = span.Text[range].Trim();
            first = first.IsEmpty ? line : first;
            if (line is ['|', ..] && HasEdge(line, first))
            {
                var place = span with { Start = span.Start + range.Start.Value, End = span.Start + range.End.Value };
                context.Report(MarkdownDiagnostics.GridEdgeInText, place, Excerpt.Of(line));
            }
        }
    }

    /// <summary>Whether an edge begins under the edge of a column. One that begins elsewhere is that of a table in a cell.</summary>
    private static bool HasEdge(ReadOnlySpan<char> line, ReadOnlySpan<char> first)
    {
        for (var i = 1; i + 2 < line.Length && i < first.Length; i++)
        {
            if (first[i] == '+' && line[i] == '+' && line[i + 1] == line[i + 2] && (line[i + 1] is '-' or '='))
            {
                return true;
            }
        }

        return false;
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
                context.Report(MarkdownDiagnostics.GridBarInText, block.Span, Excerpt.Of(block.Span.Text));
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
