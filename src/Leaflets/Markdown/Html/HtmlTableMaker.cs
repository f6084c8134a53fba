using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion;

namespace Leaflets.Markdown.Html;

/// <summary>Tables of HTML to tables: header cells in the first rows or the first column, every row as wide as the table.</summary>
internal static class HtmlTableMaker
{
    private const int MostSpanned = 100;

    /// <summary>Makes a cell.</summary>
    public static HtmlCell Cell(HtmlElement element, SourceSpan span, ConversionContext context)
    {
        var blocks = element.TakeBlocks();
        var cell = new TableCell(BlockConverter.Cover(span, blocks), blocks, Spanned(element, "colspan", context), Spanned(element, "rowspan", context)) { Attributes = element.Attributes };
        if (blocks.Any(static block => block is Table))
        {
            context.Report(MarkdownDiagnostics.NotRepresented, span, "A table in a cell of a table");
        }

        return new(cell, element.Name == "th");
    }

    /// <summary>Makes the table.</summary>
    public static Table? Table(HtmlElement element, SourceSpan span, ConversionContext context)
    {
        var rows = element.Rows;
        if (rows.Count == 0)
        {
            if (!element.Title.IsEmpty)
            {
                context.Report(MarkdownDiagnostics.NotRepresented, span, "A table without rows");
            }

            return null;
        }

        var headRows = HeadRows(rows);
        var isColumn = rows.Count > headRows && rows.Skip(headRows).All(static row => row.Cells is [{ IsHeader: true }, ..]);
        foreach (var row in rows.Skip(headRows))
        {
            foreach (var cell in row.Cells.Skip(isColumn ? 1 : 0))
            {
                if (cell.IsHeader)
                {
                    context.Report(MarkdownDiagnostics.HtmlHeaderCell, cell.Cell.Span);
                }
            }
        }

        var filled = Fill(rows);
        return new(
            BlockConverter.Cover(span, [.. filled.Rows, .. element.Title]),
            [.. Enumerable.Repeat(ColumnAlignment.Default, filled.Columns)],
            [.. filled.Rows.Take(headRows)],
            [.. filled.Rows.Skip(headRows)],
            element.Title)
        {
            Attributes = element.Attributes,
            HasHeaderColumn = isColumn ? true : null,
        };
    }

    /// <summary>The rows of the head: those of <c>thead</c>, else those at the top whose cells are all headers.</summary>
    private static int HeadRows(List<HtmlRow> rows)
    {
        var count = rows.TakeWhile(static row => row.IsHead).Count();
        return count > 0 ? count : rows.TakeWhile(static row => row.Cells.All(static cell => cell.IsHeader)).Count();
    }

    /// <summary>Fills short rows with empty cells, as a browser shows them.</summary>
    private static (ImmutableArray<TableRow> Rows, int Columns) Fill(List<HtmlRow> rows)
    {
        var widths = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (cell, _) in rows[i].Cells)
            {
                for (var row = i; row < Math.Min(i + cell.RowSpan, rows.Count); row++)
                {
                    widths[row] += cell.ColumnSpan;
                }
            }
        }

        var columns = Math.Max(widths.Max(), 1);
        var result = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var end = row.Span with { Start = row.Span.End };
            var missing = Enumerable.Repeat(new TableCell(end, []), columns - widths[i]);
            result.Add(new(row.Span, [.. row.Cells.Select(cell => Clipped(cell.Cell, rows.Count - i)), .. missing]));
        }

        return (result.MoveToImmutable(), columns);
    }

    private static TableCell Clipped(TableCell cell, int rowsLeft) => cell.RowSpan > rowsLeft ? cell with { RowSpan = rowsLeft } : cell;

    private static int Spanned(HtmlElement element, string name, ConversionContext context)
    {
        if (element.Token?[name] is not { } value)
        {
            return 1;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostSpanned)
        {
            return count;
        }

        context.Report(MarkdownDiagnostics.WrongAttribute, element.Tag, name, value, $"a number from 1 to {MostSpanned}");
        return 1;
    }
}
