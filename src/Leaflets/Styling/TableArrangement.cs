using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Styling;

/// <summary>What a table's source and its style say together about its columns. The one place that says so, for every writer.</summary>
/// <param name="HasHeaderColumn">Whether the cells of the first column head their rows.</param>
/// <param name="HeadPlaces">For each header row the column in which each cell begins.</param>
/// <param name="BodyPlaces">For each other row the column in which each cell begins.</param>
/// <param name="DigitsBeforeMark">
/// For each other row and each of its cells, how many digits stand before the decimal mark where the cell's column is aligned at it; 0
/// for other cells.
/// </param>
internal sealed record TableArrangement(
    bool HasHeaderColumn,
    ImmutableArray<ImmutableArray<int>> HeadPlaces,
    ImmutableArray<ImmutableArray<int>> BodyPlaces,
    ImmutableArray<ImmutableArray<int>> DigitsBeforeMark)
{
    /// <summary>The fewest numbers that a column of numbers has.</summary>
    private const int FewestNumbers = 2;

    /// <summary>The arrangement of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="style">The style's tables.</param>
    /// <param name="mark">The decimal mark of the leaflet's language.</param>
    public static TableArrangement Of(Table table, TableStyle style, char mark)
    {
        var hasHeaderColumn = (table.HasHeaderColumn ?? style.HeaderColumn) && table.Columns.Length > 1;
        var places = CellPlaces.Of(table.Body, table.Columns.Length);
        return new TableArrangement(
            hasHeaderColumn,
            CellPlaces.Of(table.Head, table.Columns.Length),
            places,
            Digits(table, style, mark, places, hasHeaderColumn));
    }

    /// <summary>Whether a cell of a body row heads its row.</summary>
    public bool HeadsRow(int column) => HasHeaderColumn && column == 0;

    private static ImmutableArray<ImmutableArray<int>> Digits(
        Table table, TableStyle style, char mark, ImmutableArray<ImmutableArray<int>> places, bool hasHeaderColumn)
    {
        var counts = new int[table.Columns.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var isAligned = table.Columns[i] == ColumnAlignment.End
                || (style.DecimalAlignment && table.Columns[i] == ColumnAlignment.Default);
            counts[i] = isAligned && !(i == 0 && hasHeaderColumn) ? 0 : int.MinValue;
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<int>>(table.Body.Length);
        for (var row = 0; row < table.Body.Length; row++)
        {
            rows.Add(Digits(table.Body[row], places[row], counts, mark));
        }

        for (var row = 0; row < rows.Count; row++)
        {
            rows[row] = [.. rows[row].Select((digits, cell) => counts[places[row][cell]] >= FewestNumbers ? digits : 0)];
        }

        return rows.MoveToImmutable();
    }

    /// <summary>The digits of one row; counts the numbers of each column, below zero once a cell is something else.</summary>
    private static ImmutableArray<int> Digits(TableRow row, ImmutableArray<int> places, int[] counts, char mark)
    {
        var digits = ImmutableArray.CreateBuilder<int>(row.Cells.Length);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            ref var count = ref counts[places[i]];
            var number = 0;
            if (count >= 0 && cell.ColumnSpan == 1 && cell.Blocks is not [])
            {
                var text = cell.Blocks is [Paragraph paragraph] ? PlainText.Of(paragraph.Content) : null;
                number = text is null ? 0 : NumberText.DigitsBeforeMark(text, mark);
                count = number > 0 ? count + 1 : text is not null && NumberText.IsNone(text) ? count : int.MinValue;
            }

            digits.Add(number);
        }

        return digits.MoveToImmutable();
    }
}
