using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>Tables of HTML to tables: header cells in the first rows or the first column, every row as wide as the table.</summary>
internal static class HtmlTableMaker
{
    private const int MostSpanned = 100;

    /// <summary>Makes a cell.</summary>
    public static HtmlCell Cell(HtmlElement element, SourceSpan span, ConversionContext context)
    {
        var blocks = element.TakeBlocks();
        var (columns, rows) = (Spanned(element, "colspan", context), Spanned(element, "rowspan", context));
        var cell = new TableCell(NodeSpans.Cover(span, blocks), blocks, columns, rows) { Attributes = element.Attributes };
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
                    context.Report(HtmlDiagnostics.HtmlHeaderCell, cell.Cell.Span);
                }
            }
        }

        var written = rows.Select(static row => new TableRow(row.Span, [.. row.Cells.Select(static cell => cell.Cell)])).ToImmutableArray();
        var table = RegularTable.Of(written[..headRows], written[headRows..]);
        foreach (var cell in table.Overlapping)
        {
            context.Report(ConformanceDiagnostics.CellOverCell, cell.Span);
        }

        return new(
            NodeSpans.Cover(span, [.. written, .. element.Title]),
            [.. Enumerable.Repeat(ColumnAlignment.Default, table.Columns)],
            table.Head,
            table.Body,
            element.Title)
        {
            Attributes = element.Attributes,
            HasHeaderColumn = isColumn ? true : null,
        };
    }

    /// <summary>
    /// The rows of the head: those of <c>thead</c>, else those at the top whose cells are all headers, where none of them goes on below.
    /// </summary>
    private static int HeadRows(List<HtmlRow> rows)
    {
        var count = rows.TakeWhile(static row => row.IsHead).Count();
        if (count > 0)
        {
            return count;
        }

        count = rows.TakeWhile(static row => row.Cells.All(static cell => cell.IsHeader)).Count();
        var reach = Enumerable.Range(0, count).SelectMany(i => rows[i].Cells.Select(cell => i + cell.Cell.RowSpan)).DefaultIfEmpty().Max();
        return reach > count && count < rows.Count ? 0 : Math.Min(count, reach);
    }

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
