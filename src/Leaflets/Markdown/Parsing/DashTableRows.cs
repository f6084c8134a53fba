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
        for (var i = 0; i < columns.Starts.Length; i++)
        {
            table.ColumnDefinitions.Add(new() { Alignment = aligned is null ? null : AlignmentOf(aligned, columns, i) });
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
        for (var i = 0; i < columns.Starts.Length; i++)
        {
            var cell = new TableCell(table.Parser) { Line = lines[0].Line, Span = new(lines[0].End - 1, lines[0].End - 1) };
            var paragraph = new Syntax.ParagraphBlock { Line = lines[0].Line, IsOpen = false };
            foreach (var line in lines)
            {
                var slice = CellOf(line, columns, i, table);
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

    private static StringSlice CellOf(DashTableLine line, DashLine columns, int column, DashTable table)
    {
        var start = column == 0 ? line.Content : OffsetOf(line, columns.Starts[column]);
        var end = column + 1 == columns.Starts.Length ? line.End : OffsetOf(line, columns.Starts[column + 1]);
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
    private static TableColumnAlign? AlignmentOf(DashTableLine line, DashLine columns, int column)
    {
        var start = column == 0 ? line.Content : OffsetOf(line, columns.Starts[column]);
        var end = column + 1 == columns.Starts.Length ? line.End : OffsetOf(line, columns.Starts[column + 1]);
        var slice = new StringSlice(line.Text, start, end - 1);
        slice.Trim();
        if (slice.IsEmpty)
        {
            return null;
        }

        var (isLeft, isRight) = (WidthTo(line, slice.Start) <= columns.Starts[column], WidthTo(line, slice.End + 1) >= columns.Ends[column]);
        return (isLeft, isRight) switch
        {
            (true, false) => TableColumnAlign.Left,
            (false, true) => TableColumnAlign.Right,
            (false, false) => TableColumnAlign.Center,
            _ => null,
        };
    }

    private static int WidthTo(DashTableLine line, int end)
    {
        var width = 0;
        foreach (var rune in line.Text.AsSpan(line.Start, end - line.Start).EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    /// <summary>The place in the file of a column of the line, letters that are as wide as two counted as two.</summary>
    private static int OffsetOf(DashTableLine line, int column)
    {
        var (at, width) = (line.Start, 0);
        while (at < line.End && (width < column || WidthOf(RuneAt(line, at)) == 0))
        {
            var rune = RuneAt(line, at);
            width += WidthOf(rune);
            at += rune.Utf16SequenceLength;
        }

        return Math.Clamp(at, line.Content, line.End);
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
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1F64F or >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark
            or System.Globalization.UnicodeCategory.Format ? 0 : 1,
    };
}
