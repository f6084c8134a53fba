using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>The columns in which the cells of a table begin, spans counted.</summary>
internal static class CellPlaces
{
    /// <summary>
    /// For each row the column of each cell: the first that no cell from above covers, as in HTML. A cell that the table has no
    /// column for is given the last.
    /// </summary>
    public static ImmutableArray<ImmutableArray<int>> Of(ImmutableArray<TableRow> rows, int columnCount)
    {
        var coveredUntil = new int[columnCount];
        var places = ImmutableArray.CreateBuilder<ImmutableArray<int>>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var columns = ImmutableArray.CreateBuilder<int>(rows[row].Cells.Length);
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < columnCount && coveredUntil[column] > row)
                {
                    column++;
                }

                var start = Math.Min(column, columnCount - 1);
                columns.Add(start);
                var end = Math.Min(start + cell.ColumnSpan, columnCount);
                coveredUntil.AsSpan(start, end - start).Fill(row + cell.RowSpan);
                column = end;
            }

            places.Add(columns.MoveToImmutable());
        }

        return places.MoveToImmutable();
    }
}
