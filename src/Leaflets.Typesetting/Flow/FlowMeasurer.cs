using System.Collections.Immutable;
using Leaflets.Bounds;

namespace Leaflets.Typesetting.Flow;

/// <summary>Measures the widths that nodes can take, for table columns.</summary>
internal sealed class FlowMeasurer
{
    private readonly ParagraphCache _paragraphs;

    public FlowMeasurer(ParagraphCache paragraphs) => _paragraphs = paragraphs;

    /// <summary>The range of nodes one below the other.</summary>
    public WidthRange Measure(ImmutableArray<FlowNode> nodes)
    {
        var range = default(WidthRange);
        foreach (var node in nodes)
        {
            Steps.Take();
            range = range.Or(Measure(node));
        }

        return range;
    }

    /// <summary>What a cell's number takes on both sides of its decimal mark, on one line.</summary>
    public NumberExtent? MeasureNumber(TableCellNode cell)
    {
        if (cell.Children is not [ParagraphNode paragraph])
        {
            return null;
        }

        var prepared = _paragraphs.Prepare(paragraph);
        var line = prepared.Break(Geometry.Length.Max(prepared.MaximumWidth, Geometry.Length.FromPoints(1)), [])[0];
        return NumberExtent.Of(line.Frame, cell);
    }

    private WidthRange Measure(FlowNode node)
    {
        switch (node)
        {
            case ParagraphNode paragraph:
                var prepared = _paragraphs.Prepare(paragraph);
                return new WidthRange(prepared.MinimumWidth, prepared.MaximumWidth) { Undivided = prepared.UndividedWidth };
            case BoxNode box:
                return Measure(box.Children).Plus(box.IndentStart + (box.Decoration?.Insets.Horizontal ?? default));
            case MarkedNode item:
                return Measure(item.Children).Plus(item.Indent);
            case ColumnsNode columns:
                var (one, all) = (Measure(columns.Children), default(WidthRange));
                for (var i = 0; i < columns.Count; i++)
                {
                    all = all.Beside(one);
                }

                return all.Plus(columns.Gap * (columns.Count - 1));
            case FrameNode frame:
                return new WidthRange(frame.Frame.Size.Width, frame.Frame.Size.Width);
            case TableNode table:
                var inner = default(WidthRange);
                foreach (var column in ColumnWidths.Measure(TableGrid.Place(table), this))
                {
                    inner = inner.Beside(column);
                }

                return inner;
            default:
                return default;
        }
    }
}
