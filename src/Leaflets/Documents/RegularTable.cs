using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>
/// The rows of a table as a grid in which each place belongs to one cell, and a cell begins in each row: what PDF/UA-1 calls regular
/// (ISO 14289-1, 7.2), and what Word needs. Cells are placed as HTML places them (HTML, 4.9.12.1).
/// </summary>
internal sealed class RegularTable
{
    private readonly List<int> _coveredUntil = [];
    private readonly ImmutableArray<TableCell>.Builder _overlapping = ImmutableArray.CreateBuilder<TableCell>();

    private RegularTable(ImmutableArray<TableRow> head, ImmutableArray<TableRow> body, int leastColumns)
    {
        Columns = Math.Max(leastColumns, Math.Max(WidthOf(head), WidthOf(body)));
        Head = Regular(head);
        Body = Regular(body);
        Overlapping = _overlapping.ToImmutable();
    }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The header rows.</summary>
    public ImmutableArray<TableRow> Head { get; }

    /// <summary>The other rows.</summary>
    public ImmutableArray<TableRow> Body { get; }

    /// <summary>The cells that the source lays over others: for them there is no grid.</summary>
    public ImmutableArray<TableCell> Overlapping { get; }

    /// <summary>
    /// Makes rows regular. A cell ends with its rows, the header rows or the others; a row that is too short gets empty cells at its end; a
    /// row in which no cell begins, since cells from above fill it, is no row.
    /// </summary>
    public static RegularTable Of(ImmutableArray<TableRow> head, ImmutableArray<TableRow> body, int leastColumns = 1) =>
        new(head, body, leastColumns);

    private int WidthOf(ImmutableArray<TableRow> rows)
    {
        _coveredUntil.Clear();
        for (var i = 0; i < rows.Length; i++)
        {
            Place(rows[i], i, rows.Length - i, reports: false);
        }

        return _coveredUntil.Count;
    }

    private ImmutableArray<TableRow> Regular(ImmutableArray<TableRow> rows)
    {
        _coveredUntil.Clear();
        var missing = new int[rows.Length];
        var kept = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            Place(rows[i], i, rows.Length - i, reports: true);
            missing[i] = Columns - _coveredUntil.Count(until => until > i);
            kept[i + 1] = kept[i] + (rows[i].Cells.Length + missing[i] > 0 ? 1 : 0);
        }

        var result = ImmutableArray.CreateBuilder<TableRow>(kept[^1]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (kept[i + 1] > kept[i])
            {
                var (row, at) = (rows[i], i);
                var end = row.Span with { Start = row.Span.End };
                var cells = row.Cells.Select(cell => WithRows(cell, kept[Math.Min(at + cell.RowSpan, rows.Length)] - kept[at]));
                result.Add(row with { Cells = [.. cells, .. Enumerable.Repeat(new TableCell(end, []), missing[i])] });
            }
        }

        return result.MoveToImmutable();
    }

    private static TableCell WithRows(TableCell cell, int count) => cell.RowSpan == count ? cell : cell with { RowSpan = count };

    private void Place(TableRow row, int index, int rowsLeft, bool reports)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (column < _coveredUntil.Count && _coveredUntil[column] > index)
            {
                column++;
            }

            var overlaps = false;
            for (var i = 0; i < cell.ColumnSpan; i++, column++)
            {
                if (column == _coveredUntil.Count)
                {
                    _coveredUntil.Add(0);
                }

                overlaps |= _coveredUntil[column] > index;
                _coveredUntil[column] = Math.Max(_coveredUntil[column], index + Math.Min(cell.RowSpan, rowsLeft));
            }

            if (overlaps && reports)
            {
                _overlapping.Add(cell);
            }
        }
    }
}
