using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Presentation;

/// <summary>
/// Turns a table so that its columns become rows: each cell keeps the two headers that it has. A table of a few rows that is too wide for
/// its page, such as doses by age, mostly fits so.
/// </summary>
internal static class TurnedTable
{
    /// <summary>The turned table, or null where turning would make it wider, or change more than places.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sheet">The style.</param>
    public static Table? Of(Table table, StyleSheet sheet)
    {
        if (table.Body.Length + 1 >= table.Columns.Length || !IsPlainGrid(table) || !HasBothHeaders(table, sheet) || HasNotes(table))
        {
            return null;
        }

        return table with
        {
            Columns = [ColumnAlignment.Default, .. Enumerable.Repeat(CommonAlignment(table), table.Body.Length)],
            Head = [Column(table, 0)],
            Body = [.. Enumerable.Range(1, table.Columns.Length - 1).Select(column => Column(table, column))],
            Widths = [],
            HasHeaderColumn = true,
        };
    }

    private static bool HasBothHeaders(Table table, StyleSheet sheet) =>
        table.Head.Length == 1
        && ((table.HasHeaderColumn ?? sheet.Table.HeaderColumn) || (table.HasHeaderColumn is null && SeemsHeaderColumn(table)))
        && table.Head[0].Cells.Skip(1)
            .Concat(table.Body.Select(static row => row.Cells[0]))
            .All(static cell => !SilentCells.IsSilent(cell));

    /// <summary>
    /// Nobody said that the first column heads the rows, but it holds words before numbers in each row, or nothing stands above it.
    /// </summary>
    private static bool SeemsHeaderColumn(Table table) =>
        SilentCells.IsSilent(table.Head[0].Cells[0])
        || table.Body.All(static row => !HasDigit(row.Cells[0]) && row.Cells.Skip(1).Any(HasDigit));

    private static bool HasDigit(TableCell cell) =>
        Descendants.In(cell).Any(static node => node is Text text && text.Value.Any(char.IsDigit));

    private static bool IsPlainGrid(Table table) => Rows(table).All(row =>
        row.Attributes == NodeAttributes.None
        && row.Cells.Length == table.Columns.Length
        && row.Cells.All(static cell => cell is { ColumnSpan: 1, RowSpan: 1 }));

    /// <summary>Notes are numbered in the order of reading, which turning changes.</summary>
    private static bool HasNotes(Table table) =>
        Rows(table).Any(static row => Descendants.In(row).Any(static node => node is FootnoteReference));

    private static IEnumerable<TableRow> Rows(Table table) => table.Head.Concat(table.Body);

    /// <summary>The alignment of the columns of data where they share one.</summary>
    private static ColumnAlignment CommonAlignment(Table table) =>
        table.Columns.Skip(1).Distinct().Take(2).ToArray() is [var only] ? only : ColumnAlignment.Default;

    private static TableRow Column(Table table, int column)
    {
        var cells = Rows(table).Select(row => row.Cells[column]).ToImmutableArray();
        return new TableRow(cells[0].Span, cells);
    }
}
