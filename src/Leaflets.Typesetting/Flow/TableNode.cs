using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Flow;

/// <summary>A table. Rows stay whole; where a table goes on to another page its header rows stand there again, as decoration.</summary>
/// <param name="ColumnCount">The number of columns; at least 1.</param>
/// <param name="Head">The header rows; may be empty.</param>
/// <param name="Body">The other rows; may be empty.</param>
/// <param name="Look">Lines and grounds.</param>
public sealed record TableNode(int ColumnCount, ImmutableArray<TableRowNode> Head, ImmutableArray<TableRowNode> Body, TableLook Look)
    : FlowNode
{
    /// <summary>The caption, which is read as part of the table and stays with its first row; or null.</summary>
    public ParagraphNode? Caption { get; init; }

    /// <summary>The element around the header rows.</summary>
    public StructureElement? HeadElement { get; init; }

    /// <summary>The element around the other rows.</summary>
    public StructureElement? BodyElement { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row, in reading order; places covered by a cell from above are left out.</param>
/// <param name="Element">The element that the row is.</param>
public sealed record TableRowNode(ImmutableArray<TableCellNode> Cells, StructureElement? Element);

/// <summary>A cell of a table.</summary>
/// <param name="Children">The content; may be empty.</param>
/// <param name="Padding">The room between the cell's edges and its content.</param>
/// <param name="Element">The element that the cell is.</param>
public sealed record TableCellNode(ImmutableArray<FlowNode> Children, Sides Padding, StructureElement? Element)
{
    /// <summary>Columns covered; at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows covered; at least 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The ground, or null.</summary>
    public Color? Background { get; init; }
}
