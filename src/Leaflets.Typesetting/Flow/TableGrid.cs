using System.Collections.Immutable;
using Leaflets.Bounds;

namespace Leaflets.Typesetting.Flow;

/// <summary>Where each cell of a table lies, spans resolved.</summary>
/// <param name="ColumnCount">The number of columns.</param>
/// <param name="RowCount">The number of rows, header rows included.</param>
/// <param name="HeadCount">The number of header rows.</param>
/// <param name="Cells">The cells in reading order.</param>
internal sealed record TableGrid(int ColumnCount, int RowCount, int HeadCount, ImmutableArray<TableGrid.Placement> Cells)
{
    /// <summary>Places the cells of a table as HTML does: each takes the first free columns of its row.</summary>
    public static TableGrid Place(TableNode table)
    {
        var rows = table.Head.Length + table.Body.Length;
        var coveredUntil = new int[table.ColumnCount];
        var cells = ImmutableArray.CreateBuilder<Placement>();
        for (var row = 0; row < rows; row++)
        {
            var node = row < table.Head.Length ? table.Head[row] : table.Body[row - table.Head.Length];
            var lastRow = row < table.Head.Length ? table.Head.Length : rows;
            var column = 0;
            foreach (var cell in node.Cells)
            {
                Steps.Take();
                while (column < table.ColumnCount && coveredUntil[column] > row)
                {
                    Steps.Take();
                    column++;
                }

                if (column >= table.ColumnCount)
                {
                    throw new ArgumentException($"Row {row + 1} of a table has more cells than the table has columns.", nameof(table));
                }

                var columns = Math.Min(cell.ColumnSpan, table.ColumnCount - column);
                var rowSpan = Math.Min(cell.RowSpan, lastRow - row);
                coveredUntil.AsSpan(column, columns).Fill(row + rowSpan);
                cells.Add(new Placement(cell, row, column, rowSpan, columns));
                column += columns;
            }
        }

        return new TableGrid(table.ColumnCount, rows, table.Head.Length, cells.ToImmutable());
    }

    /// <summary>A cell with its place.</summary>
    internal readonly record struct Placement(TableCellNode Cell, int Row, int Column, int RowSpan, int ColumnSpan);
}
