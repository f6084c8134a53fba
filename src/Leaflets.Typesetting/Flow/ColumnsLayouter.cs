using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Sets columns side by side, as bands that no page break divides: a page has the room for each.</summary>
internal static class ColumnsLayouter
{
    /// <summary>The width of one column.</summary>
    public static Length ColumnWidth(ColumnsNode node, Length measure) =>
        Length.Max((measure - (node.Gap * (node.Count - 1))) / node.Count, Length.FromPoints(1));

    /// <summary>The bands, from top to bottom.</summary>
    /// <param name="node">The columns.</param>
    /// <param name="content">Their content at the width of a column.</param>
    /// <param name="measure">The width of all together.</param>
    /// <param name="direction">Which side the first column is at.</param>
    /// <param name="first">The room for the first band, which a heading may stand above.</param>
    /// <param name="later">The room for each band after it: a page.</param>
    /// <param name="heightOfNotes">The height that the notes called in slices take below their band.</param>
    public static ImmutableArray<StackedFrame> Layout(
        ColumnsNode node,
        FlowContent content,
        Length measure,
        TextDirection direction,
        Length first,
        Length later,
        Func<IEnumerable<Slice>, Length> heightOfNotes)
    {
        var bands = ImmutableArray.CreateBuilder<StackedFrame>();
        var breaker = new ColumnBreaker(content, node.Count, later);
        for (var start = 0; start < content.Slices.Count;)
        {
            var room = bands.Count == 0 ? first : later;
            var ends = breaker.Break(start, room);
            var band = Band(node, content.Slices, start, ends, measure, direction);

            // Notes stand below their band: with less room for the band there are no more of them.
            var notes = heightOfNotes(content.Slices.Skip(start).Take(ends[^1] - start));
            if (notes > Length.Zero && room > notes && !(band.Frame.Size.Height + notes).FitsIn(room))
            {
                ends = breaker.Break(start, room - notes);
                band = Band(node, content.Slices, start, ends, measure, direction);
            }

            bands.Add(band);
            start = ends[^1];
        }

        return bands.ToImmutable();
    }

    private static StackedFrame Band(
        ColumnsNode node, IReadOnlyList<Slice> slices, int start, IReadOnlyList<int> ends, Length measure, TextDirection direction)
    {
        var width = ColumnWidth(node, measure);
        var columns = new List<GroupItem>(ends.Count);
        var notes = ImmutableArray.CreateBuilder<int>();
        var height = Length.Zero;
        Length? baseline = null;
        foreach (var end in ends)
        {
            var stack = new SliceStack();
            for (var i = start; i < end; i++)
            {
                stack.Push(slices[i], isFirst: i == start);
                notes.AddRange(slices[i].Notes);
                if (columns.Count == 0)
                {
                    baseline ??= slices[i].Baseline is { } own ? stack.Height - slices[i].Height + own : null;
                }
            }

            if (end < slices.Count)
            {
                stack.Interrupt(slices[end]);
            }

            var frame = stack.ToFrame(width);
            var fromStart = (width + node.Gap) * columns.Count;
            var left = direction == TextDirection.LeftToRight ? fromStart : measure - width - fromStart;
            columns.Add(new GroupItem(new Point(left, Length.Zero), frame));
            height = Length.Max(height, frame.Size.Height);
            start = end;
        }

        var items = ImmutableArray.CreateBuilder<FrameItem>(columns.Count * 2);
        for (var i = 1; i < columns.Count && node.Rule is not null; i++)
        {
            var x = Length.Min(columns[i - 1].Position.X, columns[i].Position.X) + width + (node.Gap / 2);
            var line = VectorPath.Line(new Point(x, Length.Zero), new Point(x, height));
            items.Add(new ShapeItem(Point.Origin, line, Fill: null, node.Rule));
        }

        items.AddRange(columns);
        return new StackedFrame(new Frame(new Size(measure, height), items.ToImmutable()), baseline, notes.ToImmutable());
    }
}
