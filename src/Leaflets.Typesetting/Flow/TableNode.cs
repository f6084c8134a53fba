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

    /// <summary>What stands above the header rows where the table goes on to another page, as decoration; or null.</summary>
    public ParagraphNode? Continued { get; init; }

    /// <summary>
    /// The share of the table's width that each column is to have, together 1; empty where the content decides. A column whose
    /// content cannot be as narrow takes more.
    /// </summary>
    public ImmutableArray<double> Widths { get; init; } = [];

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

    /// <summary>
    /// How many digits of a cell that holds one number stand before its decimal mark. Such cells of a column stand with their marks
    /// one below the other, where each is on one line. 0 for other cells; only for cells over one column that hold one paragraph.
    /// </summary>
    public int DigitsBeforeMark { get; init; }

    /// <summary>The ground, or null.</summary>
    public Color? Background { get; init; }
}
