using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Sets a table: place cells → share widths → set cells → row heights → rows.</summary>
internal sealed class TableLayouter
{
    private static readonly Length LeastMeasure = Length.FromPoints(1);

    private readonly ParagraphCache _paragraphs;
    private readonly FlowMeasurer _measurer;
    private readonly TextDirection _direction;

    public TableLayouter(ParagraphCache paragraphs, TextDirection direction)
    {
        _paragraphs = paragraphs;
        _measurer = new FlowMeasurer(paragraphs);
        _direction = direction;
    }

    /// <summary>Sets a table as wide as the measure.</summary>
    public TableLayout Layout(TableNode table, Length measure)
    {
        var grid = TableGrid.Place(table);
        var widths = ColumnWidths.Share(ColumnWidths.Measure(grid, _measurer), table.Widths, measure);
        var cells = SetCells(grid, widths, measure);
        AlignNumbers(grid, cells);
        var heights = RowHeights(grid, cells);
        var covering = CellsByRow(grid, cells);
        var rows = ImmutableArray.CreateBuilder<TableRowLayout>(grid.RowCount);
        for (var row = 0; row < grid.RowCount; row++)
        {
            rows.Add(BuildRow(table, grid, row, covering[row], heights, measure));
        }

        return new TableLayout(rows.MoveToImmutable(), grid.HeadCount, measure, SetContinued(table, measure));
    }

    /// <summary>The line for later pages, its room below included.</summary>
    private Frame? SetContinued(TableNode table, Length measure)
    {
        if (table.Continued is not { } node || table.Body.Length < 2)
        {
            return null;
        }

        var frame = StackedFrame.Stack(FlowLayouter.Layout([node], measure, _paragraphs, _direction).Slices, measure).Frame;
        return frame with { Size = new Size(measure, frame.Size.Height + node.SpaceAfter) };
    }

    private void AlignNumbers(TableGrid grid, List<SetCell> cells)
    {
        var columns = new DecimalColumn?[grid.ColumnCount];
        foreach (var cell in cells)
        {
            if (cell.Placement.Cell.DigitsBeforeMark > 0)
            {
                (columns[cell.Placement.Column] ??= new DecimalColumn()).Add(NumberExtent.Of(cell.Content.Frame, cell.Placement.Cell));
            }
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var placement = cells[i].Placement;
            if (placement.Cell.DigitsBeforeMark > 0 && columns[placement.Column] is { } column)
            {
                var extent = NumberExtent.Of(cells[i].Content.Frame, placement.Cell);
                cells[i] =
                    cells[i] with { Shift = column.ShiftOf(extent, cells[i].Inner, NumberExtent.AlignmentOf(placement.Cell), _direction) };
            }
        }
    }

    private List<SetCell> SetCells(TableGrid grid, ImmutableArray<Length> widths, Length measure)
    {
        var cells = new List<SetCell>(grid.Cells.Length);
        var befores = new Length[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
        {
            befores[i + 1] = befores[i] + widths[i];
        }

        foreach (var placement in grid.Cells)
        {
            var (before, width) = (befores[placement.Column], Length.Zero);
            for (var i = placement.Column; i < placement.Column + placement.ColumnSpan; i++)
            {
                Steps.Take();
                width += widths[i];
            }

            var padding = placement.Cell.Padding;
            var left = _direction == TextDirection.LeftToRight ? before : measure - before - width;

            // A column that is squeezed below its padding still has a measure: what does not fit in it is told by name.
            var inner = Length.Max(width - padding.Horizontal, LeastMeasure);
            var content = StackedFrame.Stack(FlowLayouter.Layout(placement.Cell.Children, inner, _paragraphs, _direction).Slices, inner);
            cells.Add(new SetCell(placement, left, width, content));
        }

        return cells;
    }

    /// <summary>For each row the cells that cover it, those from above included.</summary>
    private static List<SetCell>[] CellsByRow(TableGrid grid, List<SetCell> cells)
    {
        var rows = new List<SetCell>[grid.RowCount];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new List<SetCell>(grid.ColumnCount);
        }

        foreach (var cell in cells)
        {
            for (var row = cell.Placement.Row; row < cell.Placement.Row + cell.Placement.RowSpan; row++)
            {
                Steps.Take();
                rows[row].Add(cell);
            }
        }

        return rows;
    }

    private static Length[] RowHeights(TableGrid grid, List<SetCell> cells)
    {
        var heights = new Length[grid.RowCount];
        foreach (var cell in cells)
        {
            if (cell.Placement.RowSpan == 1)
            {
                heights[cell.Placement.Row] = Length.Max(heights[cell.Placement.Row], cell.Height);
            }
        }

        foreach (var cell in cells)
        {
            if (cell.Placement.RowSpan > 1)
            {
                var last = cell.Placement.Row + cell.Placement.RowSpan - 1;
                var missing = cell.Height - Sum(heights, cell.Placement.Row, cell.Placement.RowSpan);
                heights[last] += Length.Max(missing, Length.Zero);
            }
        }

        return heights;
    }

    private TableRowLayout BuildRow(TableNode table, TableGrid grid, int row, List<SetCell> cells, Length[] heights, Length measure)
    {
        var node = row < grid.HeadCount ? table.Head[row] : table.Body[row - grid.HeadCount];
        var grounds = ImmutableArray.CreateBuilder<FrameItem>();
        var content = ImmutableArray.CreateBuilder<FrameItem>();
        var notes = ImmutableArray.CreateBuilder<int>();
        Length? baseline = null;
        var isStriped = row >= grid.HeadCount && (row - grid.HeadCount) % 2 == 1;
        if (isStriped && table.Look.Stripe is { } stripe)
        {
            grounds.Add(BoxPainter.Filled(new Rect(Point.Origin, new Size(measure, heights[row])), stripe));
        }

        Tag(content, TagEdge.Open, node.Element);
        foreach (var cell in cells)
        {
            Steps.Take();
            if (cell.Placement.Row != row)
            {
                continue;
            }

            var height = Sum(heights, row, cell.Placement.RowSpan);
            if (cell.Placement.Cell.Background is { } ground)
            {
                grounds.Add(BoxPainter.Filled(new Rect(new Point(cell.Left, Length.Zero), new Size(cell.Width, height)), ground));
            }

            var padding = cell.Placement.Cell.Padding;
            Tag(content, TagEdge.Open, cell.Placement.Cell.Element);
            content.Add(new GroupItem(new Point(cell.Left + padding.Left(_direction) + cell.Shift, padding.Top), cell.Content.Frame));
            Tag(content, TagEdge.Close, cell.Placement.Cell.Element);
            baseline ??= cell.Content.Baseline + padding.Top;
            notes.AddRange(cell.Content.Notes);
        }

        Tag(content, TagEdge.Close, node.Element);
        AddRules(grounds, table.Look, grid, row, cells, heights, measure);
        grounds.AddRange(content);
        return new TableRowLayout(
            new Frame(new Size(measure, heights[row]), grounds.ToImmutable()),
            baseline,
            notes.ToImmutable(),
            IsTied(grid, row, cells));
    }

    private static void AddRules(
        ImmutableArray<FrameItem>.Builder items,
        TableLook look,
        TableGrid grid,
        int row,
        List<SetCell> cells,
        Length[] heights,
        Length measure)
    {
        if (row == 0)
        {
            AddLine(items, look.Outer, Point.Origin, new Point(measure, Length.Zero));
        }

        var below = row == grid.RowCount - 1 ? look.Outer : row == grid.HeadCount - 1 ? look.HeaderRule : look.RowRule;
        foreach (var cell in cells)
        {
            if (cell.Placement.Row + cell.Placement.RowSpan - 1 == row)
            {
                AddLine(items, below, new Point(cell.Left, heights[row]), new Point(cell.Left + cell.Width, heights[row]));
            }

            if (cell.Placement.Column > 0)
            {
                AddLine(items, look.ColumnRule, new Point(cell.Left, Length.Zero), new Point(cell.Left, heights[row]));
            }
        }
    }

    private static void AddLine(ImmutableArray<FrameItem>.Builder items, Stroke? stroke, Point from, Point to)
    {
        if (stroke is not null)
        {
            items.Add(new ShapeItem(Point.Origin, VectorPath.Line(from, to), Fill: null, stroke));
        }
    }

    /// <summary>A row is tied to the one above by header rows, by the first row below them, and by cells that cover both.</summary>
    private static bool IsTied(TableGrid grid, int row, List<SetCell> cells) =>
        row > 0 && ((grid.HeadCount > 0 && row <= grid.HeadCount) || cells.Exists(cell => cell.Placement.Row < row));

    private static void Tag(ImmutableArray<FrameItem>.Builder items, TagEdge edge, Semantics.StructureElement? element)
    {
        if (element is not null)
        {
            items.Add(new TagItem(Point.Origin, edge, element));
        }
    }

    private static Length Sum(Length[] lengths, int start, int count)
    {
        var sum = Length.Zero;
        foreach (var length in lengths.AsSpan(start, count))
        {
            sum += length;
        }

        return sum;
    }

    /// <summary>A cell that has been set, with its place across the table.</summary>
    private readonly record struct SetCell(TableGrid.Placement Placement, Length Left, Length Width, StackedFrame Content)
    {
        /// <summary>How far the content moves to the right for its decimal mark.</summary>
        public Length Shift { get; init; }

        /// <summary>The content's measure.</summary>
        public Length Inner => Content.Frame.Size.Width;

        public Length Height => Content.Frame.Size.Height + Placement.Cell.Padding.Vertical;
    }
}
