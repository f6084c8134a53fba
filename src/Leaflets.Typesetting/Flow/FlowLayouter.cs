using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Flow;

/// <summary>Lays nodes out at a measure into slices. Knows nothing of pages.</summary>
internal sealed class FlowLayouter
{
    /// <summary>The part of a page that columns want at least, to begin below what stands on it.</summary>
    private const double LeastBand = 0.25;

    private readonly ParagraphCache _paragraphs;
    private readonly FlowOptions _options;
    private readonly Tightness _tightness;
    private readonly SliceBuilder _slices;
    private TextDirection _direction;

    private FlowLayouter(ParagraphCache paragraphs, TextDirection direction, FlowOptions options)
    {
        _paragraphs = paragraphs;
        _direction = direction;
        _options = options;
        _tightness = options.Tightness;
        _slices = new SliceBuilder(options.Grid);
    }

    /// <summary>Nodes set at a measure.</summary>
    public static FlowContent Layout(ImmutableArray<FlowNode> nodes, Length measure, ParagraphCache paragraphs, TextDirection direction) =>
        Layout(nodes, measure, paragraphs, direction, FlowOptions.None);

    /// <summary>Nodes set at a measure, as the text of pages.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="paragraphs">The shaped paragraphs.</param>
    /// <param name="direction">Which side lines begin at.</param>
    /// <param name="options">What the text of pages has.</param>
    public static FlowContent Layout(
        ImmutableArray<FlowNode> nodes, Length measure, ParagraphCache paragraphs, TextDirection direction, FlowOptions options)
    {
        var layouter = new FlowLayouter(paragraphs, direction, options);
        layouter.LayoutAll(nodes, new FlowColumn(Length.Zero, measure, Box: null), BreakCost.Free, BreakCost.Free);
        return layouter._slices.Content;
    }

    private void LayoutAll(ImmutableArray<FlowNode> nodes, FlowColumn column, double firstCost, double betweenCost)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            Steps.Take();
            var node = nodes[i];
            var introduces = i > 0 && nodes[i - 1] is ParagraphNode && node is BoxNode { Element.Role: StructureRole.List };
            _slices.Space(node.SpaceBefore * _tightness.Spacing);
            var around = _direction;
            _direction = node.Direction ?? around;
            Layout(node, column, i == 0 ? firstCost : introduces ? Math.Max(betweenCost, BreakCost.AfterLeadIn) : betweenCost);
            _direction = around;
            _slices.Space(node.SpaceAfter * _tightness.Spacing);
            if (node.KeepWithNext)
            {
                _slices.KeepWithNext();
            }

            if (_options.Room is not null)
            {
                _paragraphs.Thin();
            }
        }
    }

    private void Layout(FlowNode node, FlowColumn column, double breakCost)
    {
        switch (node)
        {
            case ParagraphNode paragraph:
                LayoutParagraph(paragraph, column, breakCost);
                break;
            case BoxNode box:
                LayoutBox(box, column, breakCost);
                break;
            case MarkedNode item:
                LayoutMarked(item, column, breakCost);
                break;
            case TableNode table:
                LayoutTable(table, column, breakCost);
                break;
            case ColumnsNode columns:
                LayoutColumns(columns, column, breakCost);
                break;
            case FrameNode frame:
                LayoutFrame(frame, column, breakCost);
                break;
            case PageBreakNode:
                _slices.BeginPage();
                break;
            case RuleNode rule:
                _slices.Add(RuleFrame(rule, column), column.Box, breakCost, fit: GridFit.End);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "This kind of node has no layout.");
        }
    }

    private void LayoutParagraph(ParagraphNode node, FlowColumn column, double breakCost)
    {
        var lines = _paragraphs.Prepare(node).Break(column.Width, _paragraphs.Problems);
        var grid = _options.Grid is { } own && own.Holds(node.Style) ? own : null;
        var below = HeightOf(lines, node.Style);
        _slices.Open(node.Element);
        for (var i = 0; i < lines.Length; i++)
        {
            Steps.Take();

            // Two lines at least stay together at the foot (no orphan) and at the head (no widow) of a page.
            var cost = i == 0 ? breakCost : i == 1 || i == lines.Length - 1 ? BreakCost.Forbidden : BreakCost.InParagraph;
            var line = _tightness.Apply(lines[i], node.Style);
            below -= line.Frame.Size.Height;
            line = grid?.Snap(line) ?? line;
            var fit = grid is null ? GridFit.EndAfter(below) : GridFit.Begin;
            _slices.Add(Placed(line.Frame, column.Left), column.Box, cost, line.Baseline, line.Notes, fit: fit);
        }

        _slices.Close(node.Element);
    }

    private Length HeightOf(ImmutableArray<Line> lines, ParagraphStyle style)
    {
        var height = Length.Zero;
        foreach (var line in lines)
        {
            height += _tightness.Apply(line, style).Frame.Size.Height;
        }

        return height;
    }

    private void LayoutBox(BoxNode node, FlowColumn column, double breakCost)
    {
        var start = _slices.Count;
        _slices.Open(node.Element);
        LayoutBoxContent(node, column.Box, column.Indented(node.IndentStart, _direction), breakCost);
        _slices.Close(node.Element);
        _slices.KeepFrom(start, node.Keep);
    }

    private void LayoutBoxContent(BoxNode node, BoxInstance? outer, FlowColumn inner, double breakCost)
    {
        if (node.Decoration is not { } decoration)
        {
            LayoutAll(node.Children, inner, breakCost, BreakCost.InSequence);
            return;
        }

        var box = new BoxInstance(outer, decoration, inner.Left, inner.Width, _direction);
        _slices.AddEdge(box, decoration.Insets.Top, isTop: true, breakCost);
        _slices.KeepWithNext();
        _slices.DropSpace();
        LayoutAll(node.Children, inner.Inside(box), BreakCost.InSequence, BreakCost.InSequence);
        _slices.DropSpace();
        _slices.KeepWithNext();
        _slices.AddEdge(box, decoration.Insets.Bottom, isTop: false, BreakCost.Forbidden);
    }

    private void LayoutMarked(MarkedNode node, FlowColumn column, double breakCost)
    {
        var marker = _paragraphs.SetMarker(node);
        var inner = column.Indented(node.Indent, _direction);
        var left = _direction == TextDirection.LeftToRight
            ? inner.Left - node.Gap - marker.ContentWidth
            : inner.Left + inner.Width + node.Gap - (marker.Frame.Size.Width - marker.ContentWidth);
        _slices.Open(node.Element);
        _slices.Hang(node.MarkerElement, marker, left);
        _slices.Open(node.BodyElement);
        LayoutItem(node.Children, inner, breakCost);
        _slices.Close(node.BodyElement);
        if (_slices.HasWaitingMarker)
        {
            // An item without content is its marker alone.
            _slices.Add(marker.Frame with { Items = [] }, column.Box, breakCost, marker.Baseline);
        }

        _slices.Close(node.Element);
    }

    /// <summary>The content of a list item, whose first line is never left alone at the foot of a page.</summary>
    private void LayoutItem(ImmutableArray<FlowNode> children, FlowColumn column, double breakCost)
    {
        var start = _slices.Count;
        LayoutAll(children[..Math.Min(children.Length, 1)], column, breakCost, BreakCost.InSequence);
        if (children.Length > 1)
        {
            if (_slices.Count - start == 1)
            {
                _slices.KeepWithNext();
            }

            LayoutAll(children[1..], column, BreakCost.InSequence, BreakCost.InSequence);
        }
    }

    private void LayoutTable(TableNode node, FlowColumn column, double breakCost)
    {
        var table = new TableLayouter(_paragraphs, _direction).Layout(node, column.Width);
        _slices.Open(node.Element);
        if (node.Caption is { } caption)
        {
            LayoutParagraph(caption, column, breakCost);
            _slices.Space(caption.SpaceAfter);
            _slices.KeepWithNext();
        }

        var below = table.Rows.Aggregate(Length.Zero, static (height, row) => height + row.Frame.Size.Height);

        // A head without a body is a body of headers: a table's parts need one (ISO 14289-1, 7.2).
        var hasBody = table.Rows.Length > table.HeadCount;
        var first = hasBody ? node.HeadElement : node.BodyElement;
        _slices.Open(first);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (i == table.HeadCount)
            {
                _slices.Close(first);
                _slices.Open(node.BodyElement);
            }

            Steps.Take();
            var row = table.Rows[i];
            var cost = i == 0 ? breakCost : row.IsTiedToPrevious ? BreakCost.Forbidden : BreakCost.InSequence;
            var header = i > table.HeadCount ? table.RepeatedHeader(column.Left) : null;
            below -= row.Frame.Size.Height;
            _slices.Add(Placed(row.Frame, column.Left), column.Box, cost, row.Baseline, row.Notes, header, GridFit.EndAfter(below));
        }

        _slices.Close(node.BodyElement);
        _slices.Close(node.Element);
    }

    private void LayoutColumns(ColumnsNode node, FlowColumn column, double breakCost)
    {
        var width = ColumnsLayouter.ColumnWidth(node, column.Width);
        var content = Layout(node.Children, width, _paragraphs, _direction, _options with { Room = null });
        var room = _options.Room ?? Length.FromPoints(1e6);
        for (var box = column.Box; box is not null; box = box.Parent)
        {
            room -= box.Decoration.Insets.Vertical;
        }

        var bands = Bands(Length.Max(room - _slices.HeightKeptAbove(column.Box), room / 2));
        if (bands.Length > 1 && _slices.HeightOnPage(room, column.Box, _options.HeightOfNotes) is { } height
            && room - height > room * LeastBand)
        {
            // Columns of more than a page begin below what stands on theirs.
            bands = Bands(room - height);
        }

        _slices.Open(node.Element);
        for (var i = 0; i < bands.Length; i++)
        {
            var (frame, baseline, notes) = bands[i];
            _slices.Add(Placed(frame, column.Left), column.Box, i == 0 ? breakCost : BreakCost.Free, baseline, notes);
        }

        _slices.Close(node.Element);

        ImmutableArray<StackedFrame> Bands(Length first) =>
            ColumnsLayouter.Layout(node, content, column.Width, _direction, first, room, _options.HeightOfNotes);
    }

    private void LayoutFrame(FrameNode node, FlowColumn column, double breakCost)
    {
        var room = column.Width - node.Frame.Size.Width;
        var fromLeft = node.Alignment switch
        {
            TextAlignment.Center => room / 2,
            TextAlignment.Start when _direction == TextDirection.LeftToRight => Length.Zero,
            TextAlignment.End when _direction == TextDirection.RightToLeft => Length.Zero,
            _ => room,
        };
        _slices.Open(node.Element);
        _slices.Add(Placed(node.Frame, column.Left + fromLeft), column.Box, breakCost, fit: GridFit.End);
        _slices.Close(node.Element);
    }

    private static Frame RuleFrame(RuleNode node, FlowColumn column)
    {
        var height = node.Headroom + node.Stroke.Width;
        var y = height - (node.Stroke.Width / 2);
        var line = VectorPath.Line(new Point(column.Left, y), new Point(column.Left + column.Width, y));
        return new Frame(new Size(column.Width, height), [new ShapeItem(Point.Origin, line, Fill: null, node.Stroke)]);
    }

    private static Frame Placed(Frame frame, Length left) => left == Length.Zero
        ? frame
        : frame with { Items = [new GroupItem(new Point(left, Length.Zero), frame)] };
}
