using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// Which header cells head which cells, in a table where a scope does not say it: one with cells that cover others or with more than one
/// row of headers (ISO 14289-1, 7.5).
/// </summary>
internal sealed class TableHeaders
{
    private readonly bool _isComplex;
    private readonly List<StructureElement>[] _ofColumns;
    private readonly List<StructureElement>[] _ofRows;

    private TableHeaders(PresentedTable table)
    {
        var rows = table.Head.Concat(table.Body);
        _isComplex = table.Head.Length > 1 || rows.Any(static row => row.Cells.Any(static cell => cell.ColumnSpan > 1 || cell.RowSpan > 1));
        _ofColumns = Lists(table.ColumnCount);
        _ofRows = Lists(table.Head.Length + table.Body.Length);
    }

    /// <summary>The headers of a table, before any of its cells is there.</summary>
    public static TableHeaders Of(PresentedTable table) => new(table);

    /// <summary>Takes a header cell.</summary>
    /// <param name="element">The cell's element.</param>
    /// <param name="scope">What it heads.</param>
    /// <param name="row">Its first row, from 0.</param>
    /// <param name="column">Its first column, from 0.</param>
    public void Add(StructureElement element, HeaderScope scope, int row, int column)
    {
        var (lists, start, count) = scope == HeaderScope.Row ? (_ofRows, row, element.RowSpan) : (_ofColumns, column, element.ColumnSpan);
        foreach (var list in lists.AsSpan(start, Math.Min(count, lists.Length - start)))
        {
            list.Add(element);
        }
    }

    /// <summary>The header cells of a cell of data, once those before it are there; empty in a simple table.</summary>
    public ImmutableArray<StructureElement> For(PresentedCell cell)
    {
        if (!_isComplex)
        {
            return [];
        }

        var columns = _ofColumns.Skip(cell.Column).Take(cell.ColumnSpan);
        var rows = _ofRows.Skip(cell.Row).Take(cell.RowSpan);
        return [.. columns.Concat(rows).SelectMany(static list => list).Distinct<StructureElement>(ReferenceEqualityComparer.Instance)];
    }

    private static List<StructureElement>[] Lists(int count)
    {
        var lists = new List<StructureElement>[count];
        for (var i = 0; i < count; i++)
        {
            lists[i] = [];
        }

        return lists;
    }
}
