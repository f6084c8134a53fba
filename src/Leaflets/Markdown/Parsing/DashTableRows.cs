using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>Cuts the lines of a table of pandoc into rows and cells.</summary>
internal static class DashTableRows
{
    /// <summary>Makes the rows of a table whose lines are read.</summary>
    public static void Fill(DashTable table)
    {
        if (table.Columns is not { } columns)
        {
            return;
        }

        var aligned = table.Head.Count > 0 ? table.Head[0] : table.Body.Find(static line => line is not null);
        var alignedEdges = aligned is null ? [] : EdgesOf(aligned, columns);
        for (var i = 0; i < columns.Starts.Length; i++)
        {
            table.ColumnDefinitions.Add(new() { Alignment = aligned is null ? null : AlignmentOf(aligned, alignedEdges, columns, i) });
        }

        AddRow(table, table.Head, columns, isHeader: true);
        var lines = new List<DashTableLine>();
        foreach (var line in table.Body)
        {
            if (line is null || (!table.IsMultiline && lines.Count > 0))
            {
                AddRow(table, lines, columns, isHeader: false);
                lines.Clear();
            }

            if (line is not null)
            {
                lines.Add(line);
            }
        }

        AddRow(table, lines, columns, isHeader: false);
    }

    private static void AddRow(DashTable table, List<DashTableLine> lines, DashLine columns, bool isHeader)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var row = new TableRow { IsHeader = isHeader, Line = lines[0].Line, Span = new(lines[0].Content, lines[^1].End - 1) };
        var edges = lines.ConvertAll(line => EdgesOf(line, columns));
        for (var i = 0; i < columns.Starts.Length; i++)
        {
            var cell = new TableCell(table.Parser) { Line = lines[0].Line, Span = new(lines[0].End - 1, lines[0].End - 1) };
            var paragraph = new Syntax.ParagraphBlock { Line = lines[0].Line, IsOpen = false };
            for (var j = 0; j < lines.Count; j++)
            {
                var line = lines[j];
                var slice = CellOf(line, edges[j], i, table);
                if (!slice.IsEmpty)
                {
                    paragraph.Span = new(paragraph.Lines.Count == 0 ? slice.Start : paragraph.Span.Start, slice.End);
                    paragraph.AppendLine(ref slice, slice.Start - line.Start, line.Line, slice.Start, trackTrivia: false);
                }
            }

            if (paragraph.Lines.Count > 0)
            {
                cell.Span = paragraph.Span;
                cell.Add(paragraph);
            }

            row.Add(cell);
        }

        table.Add(row);
    }

    private static StringSlice CellOf(DashTableLine line, (int At, int Width)[] edges, int column, DashTable table)
    {
        var (start, end) = (edges[column].At, edges[column + 1].At);
        if (end > start && end < line.End && !char.IsWhiteSpace(line.Text[end - 1]) && !char.IsWhiteSpace(line.Text[end]))
        {
            table.Crossing.Add(WordAt(line, end));
        }

        var slice = new StringSlice(line.Text, start, end - 1, NewLine.LineFeed);
        slice.Trim();
        return slice;
    }

    private static Syntax.SourceSpan WordAt(DashTableLine line, int at)
    {
        var (start, end) = (at, at);
        while (start > line.Content && !char.IsWhiteSpace(line.Text[start - 1]))
        {
            start--;
        }

        while (end + 1 < line.End && !char.IsWhiteSpace(line.Text[end + 1]))
        {
            end++;
        }

        return new(start, end);
    }

    /// <summary>
    /// The alignment that the first line's text has above or below its dashes (pandoc's manual, <c>simple_tables</c>): flush with their
    /// end, or with neither end.
    /// </summary>
    private static TableColumnAlign? AlignmentOf(DashTableLine line, (int At, int Width)[] edges, DashLine columns, int column)
    {
        var (start, end) = (edges[column].At, edges[column + 1].At);
        var slice = new StringSlice(line.Text, start, end - 1);
        slice.Trim();
        if (slice.IsEmpty)
        {
            return null;
        }

        var first = edges[column].Width + WidthBetween(line, start, slice.Start);
        var (isLeft, isRight) =
            (first <= columns.Starts[column], first + WidthBetween(line, slice.Start, slice.End + 1) >= columns.Ends[column]);
        return (isLeft, isRight) switch
        {
            (true, false) => TableColumnAlign.Left,
            (false, true) => TableColumnAlign.Right,
            (false, false) => TableColumnAlign.Center,
            _ => null,
        };
    }

    private static int WidthBetween(DashTableLine line, int start, int end)
    {
        var width = 0;
        foreach (var rune in line.Text.AsSpan(start, end - start).EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    /// <summary>
    /// The places in the file of the edges of the columns in a line, letters that are as wide as two counted as two: where the text begins,
    /// where each further column begins, and the end of the line; with the width of the line before each.
    /// </summary>
    private static (int At, int Width)[] EdgesOf(DashTableLine line, DashLine columns)
    {
        var edges = new (int At, int Width)[columns.Starts.Length + 1];
        edges[0] = (line.Content, WidthBetween(line, line.Start, line.Content));
        var (at, width) = (line.Start, 0);
        for (var i = 1; i < columns.Starts.Length; i++)
        {
            while (at < line.End && (width < columns.Starts[i] || WidthOf(RuneAt(line, at)) == 0))
            {
                var rune = RuneAt(line, at);
                width += WidthOf(rune);
                at += rune.Utf16SequenceLength;
            }

            edges[i] = at < line.Content ? edges[0] : (at, width);
        }

        edges[^1] = (line.End, width);
        return edges;
    }

    private static Rune RuneAt(DashTableLine line, int at)
    {
        _ = Rune.DecodeFromUtf16(line.Text.AsSpan(at, line.End - at), out var rune, out _);
        return rune;
    }

    /// <summary>The columns that a character takes where all letters are as wide: marks none, those of East Asia two (UAX #11).</summary>
    private static int WidthOf(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1F64F or >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? 0
            : 1,
    };
}
