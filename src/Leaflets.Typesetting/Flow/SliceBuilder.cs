using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// Collects slices. Holds what waits for the next slice (space, elements that open, a marker) and what the last one may still take
/// (elements that close).
/// </summary>
internal sealed class SliceBuilder
{
    private readonly BaselineGrid? _grid;
    private readonly List<Slice> _slices = [];
    private readonly List<KeptRange> _kept = [];
    private readonly List<Opening> _openings = [];
    private Length _space;
    private Length _offset;
    private bool _keepWithNext;
    private bool _beginsPage;
    private int _pageStart;

    /// <summary>Makes a builder.</summary>
    /// <param name="grid">The grid that slices stand on, or null.</param>
    public SliceBuilder(BaselineGrid? grid) => _grid = grid;

    /// <summary>How many slices there are so far.</summary>
    public int Count => _slices.Count;

    /// <summary>What has been collected.</summary>
    public FlowContent Content => new(_slices, _kept);

    /// <summary>Asks for space above the next slice; the greatest of all that ask counts.</summary>
    public void Space(Length space) => _space = Length.Max(_space, space);

    /// <summary>Forgets the space asked for: inside the edge of a box there is none but its padding.</summary>
    public void DropSpace() => _space = Length.Zero;

    /// <summary>Puts the next slice at the top of a page.</summary>
    public void BeginPage() => _beginsPage = _slices.Count > 0;

    /// <summary>Keeps the next slice on the last one's page.</summary>
    public void KeepWithNext() => _keepWithNext = true;

    /// <summary>Says that the slices from one on to the last should stay on one page.</summary>
    /// <param name="start">The index of the first: <see cref="Count"/> before it was added.</param>
    /// <param name="keep">How strongly.</param>
    public void KeepFrom(int start, Keep keep)
    {
        if (keep != Keep.Free && Count - start > 1)
        {
            _kept.Add(new KeptRange(start, Count, keep));
        }
    }

    /// <summary>The height of the slices that must stand on the next one's page: a heading. Nothing where none must.</summary>
    /// <param name="box">The next slice's innermost box; the upper edges of it and of the boxes around it are not counted.</param>
    public Length HeightKeptAbove(BoxInstance? box)
    {
        var (height, isKept, space) = (Length.Zero, _keepWithNext, _space);
        for (var i = _slices.Count - 1; i >= 0 && isKept; i--)
        {
            Steps.Take();
            var slice = _slices[i];
            height += space + (IsEdgeAround(slice, box) ? Length.Zero : slice.Height);
            (isKept, space) = (slice.BreakCost >= BreakCost.Forbidden, slice.SpaceBefore);
        }

        // The heading at the top of a page and the slice below it each take room to the grid.
        return height > Length.Zero && _grid is { } grid ? height + (grid.Step * 2) : height;
    }

    /// <summary>
    /// The height of all that stands above the next slice on its page, with the notes called there, where that is certain: on the first
    /// page, or below a break that the source asks for. Null where a page is full before.
    /// </summary>
    /// <param name="room">The height of a page, without the edges of the boxes around the next slice.</param>
    /// <param name="box">The next slice's innermost box; the upper edges of it and of the boxes around it are not counted.</param>
    /// <param name="heightOfNotes">The height that the notes called in slices take.</param>
    public Length? HeightOnPage(Length room, BoxInstance? box, Func<IEnumerable<Slice>, Length> heightOfNotes)
    {
        var start = _beginsPage ? Count : _pageStart;
        if (start == Count)
        {
            return Length.Zero.FitsIn(room) ? Length.Zero : null;
        }

        // Of a page that is full without its notes no more is looked at.
        var (height, slices) = (_space, Length.Zero);
        for (var i = start; i < Count; i++)
        {
            Steps.Take();
            slices += (IsEdgeAround(_slices[i], box) ? Length.Zero : _slices[i].Height)
                + (slices > Length.Zero ? _slices[i].SpaceBefore : Length.Zero);
            if (!slices.FitsIn(room))
            {
                return null;
            }
        }

        var page = _slices[start..];
        height += heightOfNotes(page);
        foreach (var slice in page)
        {
            height += (IsEdgeAround(slice, box) ? Length.Zero : slice.Height) + (height > Length.Zero ? slice.SpaceBefore : Length.Zero);
        }

        return height.FitsIn(room) ? height : null;
    }

    /// <summary>Opens an element before the next slice.</summary>
    public void Open(StructureElement? element)
    {
        if (element is not null)
        {
            _openings.Add(new Opening(element, null, default));
        }
    }

    /// <summary>
    /// Closes an element after the last slice. An element in which there was no content is not opened at all, so that the
    /// structure holds no empty element.
    /// </summary>
    public void Close(StructureElement? element)
    {
        if (element is null)
        {
            return;
        }

        var waiting = _openings.FindLastIndex(opening => ReferenceEquals(opening.Element, element));
        if (waiting >= 0)
        {
            _openings.RemoveAt(waiting);
            return;
        }

        _slices[^1].Closes.Add(element);
    }

    /// <summary>Hangs a marker in front of the next slice, baseline on baseline.</summary>
    /// <param name="element">The element that the marker is.</param>
    /// <param name="marker">The marker's line; its items are placed from <paramref name="left"/>.</param>
    /// <param name="left">The line's left edge from the flow's.</param>
    public void Hang(StructureElement? element, Inline.Model.Line marker, Length left) => _openings.Add(new Opening(element, marker, left));

    /// <summary>Whether a marker waits for a slice to stand in front of.</summary>
    public bool HasWaitingMarker => _openings.Exists(opening => opening.Marker is not null);

    /// <summary>Adds a slice.</summary>
    /// <param name="content">What is seen.</param>
    /// <param name="box">The innermost box.</param>
    /// <param name="breakCost">What a page break above costs where nothing is kept together.</param>
    /// <param name="baseline">The first baseline from the top, for a waiting marker; null for content without one.</param>
    /// <param name="notes">The notes called.</param>
    /// <param name="header">The header rows to repeat.</param>
    /// <param name="fit">How the slice stands on the grid.</param>
    public void Add(
        Frame content,
        BoxInstance? box,
        double breakCost,
        Length? baseline = null,
        ImmutableArray<int> notes = default,
        RepeatedHeader? header = null,
        GridFit fit = default)
    {
        Steps.Take();
        _pageStart = _beginsPage ? Count : _pageStart;
        var (space, spaceAtTop) = SpacesOf(fit, content.Size.Height, box, header);
        _slices.Add(new Slice
        {
            Content = content,
            Height = content.Size.Height,
            SpaceBefore = space,
            SpaceAtTop = spaceAtTop,
            BreakCost = CostOf(breakCost),
            BeginsPage = _beginsPage,
            Box = box,
            Baseline = baseline,
            Header = header,
            Notes = notes.IsDefault ? [] : notes,
            Prelude = TakeOpenings(baseline),
        });
        Settle();
    }

    /// <summary>Adds the edge of a box: room without content. Elements that wait to open go on waiting.</summary>
    /// <param name="box">The box.</param>
    /// <param name="height">The edge's padding and line.</param>
    /// <param name="isTop">Whether it is the upper edge.</param>
    /// <param name="breakCost">What a page break above costs where nothing is kept together.</param>
    public void AddEdge(BoxInstance box, Length height, bool isTop, double breakCost)
    {
        Steps.Take();
        _pageStart = _beginsPage ? Count : _pageStart;
        var (space, spaceAtTop) = SpacesOf(isTop ? GridFit.End : GridFit.Free, height, isTop ? box.Parent : box, header: null);
        _slices.Add(new Slice
        {
            Content = new Frame(new Size(box.Width, height), []),
            Height = height,
            SpaceBefore = space,
            SpaceAtTop = spaceAtTop,
            BreakCost = CostOf(breakCost),
            BeginsPage = _beginsPage,
            Box = box,
            IsTopEdge = isTop,
        });
        Settle();
    }

    /// <summary>Whether a slice is the upper edge of a box that content of another one stands in.</summary>
    private static bool IsEdgeAround(Slice slice, BoxInstance? box) =>
        slice.IsTopEdge && ReferenceEquals(BoxInstance.Common(slice.Box, box), slice.Box);

    private double CostOf(double breakCost) => _beginsPage ? BreakCost.Free : _keepWithNext ? BreakCost.Forbidden : breakCost;

    /// <summary>The space asked for, and that at the top of a page, with the room that brings the slice onto the grid.</summary>
    private (Length Before, Length AtTop) SpacesOf(GridFit fit, Length height, BoxInstance? boxAbove, RepeatedHeader? header)
    {
        if (_grid is null)
        {
            return (_space, Length.Zero);
        }

        // Only the top of a slice that the grid does not hold may be anywhere: the lower edge of a box.
        var toGrid = fit.ToGrid(height);
        var before = toGrid is { } rest ? _space + _grid.RoomBelow(_offset + _space + rest) : _space;
        var atTop = toGrid is { } left ? _grid.RoomBelow(DividedBox.HeightAtTop(boxAbove, header) + left) : Length.Zero;
        _offset = _grid.Rest(_offset + before + height);
        return (before, atTop);
    }

    private void Settle()
    {
        _space = Length.Zero;
        _keepWithNext = false;
        _beginsPage = false;
    }

    private ImmutableArray<FrameItem> TakeOpenings(Length? baseline)
    {
        if (_openings.Count == 0)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<FrameItem>(_openings.Count);
        foreach (var (element, marker, left) in _openings)
        {
            if (marker is null)
            {
                items.Add(new TagItem(Point.Origin, TagEdge.Open, element!));
                continue;
            }

            var top = (baseline ?? marker.Baseline) - marker.Baseline;
            Wrap(items, element, new GroupItem(new Point(left, top), marker.Frame));
        }

        _openings.Clear();
        return items.ToImmutable();
    }

    private static void Wrap(ImmutableArray<FrameItem>.Builder items, StructureElement? element, FrameItem content)
    {
        if (element is not null)
        {
            items.Add(new TagItem(content.Position, TagEdge.Open, element));
        }

        items.Add(content);
        if (element is not null)
        {
            items.Add(new TagItem(content.Position, TagEdge.Close, element));
        }
    }

    /// <summary>Something before the next slice in reading order: an element that opens, or a marker with its element.</summary>
    private readonly record struct Opening(StructureElement? Element, Inline.Model.Line? Marker, Length Left);
}
