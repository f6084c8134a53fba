using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// Puts slices one below the other and draws the boxes around them: grounds and lines come first, so that text lies above; then the
/// content in reading order.
/// </summary>
internal sealed class SliceStack
{
    private readonly List<OpenBox> _open = [];
    private readonly List<(int Order, OpenBox Box, Length Bottom)> _closed = [];
    private readonly ImmutableArray<FrameItem>.Builder _content = ImmutableArray.CreateBuilder<FrameItem>();
    private int _boxCount;

    /// <summary>The height so far.</summary>
    public Length Height { get; private set; }

    /// <summary>Adds a slice below.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="isFirst">Whether it begins the page: its space above is dropped, its boxes and table header continue.</param>
    public void Push(Slice slice, bool isFirst)
    {
        Steps.Take();
        var outer = _open.Count > 0 ? _open[^1].Box : null;
        CloseBoxes(BoxInstance.Common(outer, slice.Box), isContinued: false);
        Height += isFirst ? Length.Zero : slice.SpaceBefore;
        OpenBoxes(slice, isFirst);
        if (isFirst && slice.Header is { } header)
        {
            _content.Add(new GroupItem(new Point(Length.Zero, Height), header.Content, Semantics.ArtifactKind.Layout));
            Height += header.Height;
        }

        Height += isFirst ? slice.SpaceAtTop : Length.Zero;
        var at = new Point(Length.Zero, Height);
        foreach (var item in slice.Prelude)
        {
            _content.Add(item.MovedBy(at));
        }

        if (!slice.Content.Items.IsEmpty)
        {
            _content.Add(new GroupItem(at, slice.Content));
        }

        Height += slice.Height;
        foreach (var element in slice.Closes)
        {
            _content.Add(new TagItem(new Point(Length.Zero, Height), TagEdge.Close, element));
        }
    }

    /// <summary>
    /// Ends the stack where the flow goes on elsewhere: boxes that go on there get their lower padding and edge here too.
    /// </summary>
    /// <param name="next">The first slice of what follows.</param>
    public void Interrupt(Slice next)
    {
        CloseBoxes(BoxInstance.Common(_open.Count > 0 ? _open[^1].Box : null, next.BoxAbove), isContinued: false);
        CloseBoxes(until: null, isContinued: true);
    }

    /// <summary>The stack as a frame.</summary>
    public Frame ToFrame(Length width)
    {
        CloseBoxes(until: null, isContinued: false);
        var items = ImmutableArray.CreateBuilder<FrameItem>(_content.Count + (_closed.Count * 2));
        _closed.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        foreach (var (_, open, bottom) in _closed)
        {
            var area = new Rect(new Point(open.Box.Left, open.Top), new Size(open.Box.Width, bottom - open.Top));
            BoxPainter.Paint(items, open.Box, area);
        }

        items.AddRange(_content);
        return new Frame(new Size(width, Height), items.ToImmutable());
    }

    private void OpenBoxes(Slice slice, bool isFirst)
    {
        var depth = _open.Count;
        for (var box = slice.Box; box is not null && !(depth > 0 && ReferenceEquals(_open[depth - 1].Box, box)); box = box.Parent)
        {
            _open.Insert(depth, new OpenBox(box, Length.Zero, 0));
        }

        for (var i = depth; i < _open.Count; i++)
        {
            _open[i] = _open[i] with { Top = Height, Order = _boxCount++ };
            if (isFirst && BoxInstance.Common(slice.BoxAbove, _open[i].Box) == _open[i].Box)
            {
                Height += _open[i].Box.Decoration.Insets.Top;
            }
        }
    }

    private void CloseBoxes(BoxInstance? until, bool isContinued)
    {
        while (_open.Count > 0 && !ReferenceEquals(_open[^1].Box, until))
        {
            var open = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            Height += isContinued ? open.Box.Decoration.Insets.Bottom : Length.Zero;
            _closed.Add((open.Order, open, Height));
        }
    }

    /// <summary>A box that starts in this stack.</summary>
    private readonly record struct OpenBox(BoxInstance Box, Length Top, int Order);
}
