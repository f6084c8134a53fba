using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Pages;

/// <summary>Builds each page's frame: running header, text, footnotes, running footer.</summary>
internal sealed class PageAssembler
{
    /// <summary>The part of the measure that the line above footnotes takes.</summary>
    private const double NoteRulePart = 0.25;

    private static readonly Stroke NoteRule = new(Color.Black, Length.FromPoints(0.5));

    private readonly DocumentFlow _flow;
    private readonly Rect _area;
    private readonly NoteFrames _notes;
    private readonly RunningPainter _running;
    private readonly IReadOnlyList<Slice> _slices;
    private readonly IReadOnlyList<int> _starts;
    private readonly ICollection<TypesettingProblem> _problems;

    public PageAssembler(
        DocumentFlow flow,
        Rect area,
        NoteFrames notes,
        RunningPainter running,
        IReadOnlyList<Slice> slices,
        IReadOnlyList<int> starts,
        ICollection<TypesettingProblem> problems)
    {
        _flow = flow;
        _area = area;
        _notes = notes;
        _running = running;
        _slices = slices;
        _starts = starts;
        _problems = problems;
    }

    private int PageCount => Math.Max(_starts.Count, 1);

    /// <summary>The page with this index, from 0.</summary>
    public Page Assemble(int page)
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        AddRunning(items, _flow.Header, page, isHeader: true);
        if (page == 0)
        {
            items.Add(new TagItem(_area.Origin, TagEdge.Open, _flow.Root));
        }

        var first = page < _starts.Count ? _starts[page] : 0;
        var end = page + 1 < _starts.Count ? _starts[page + 1] : _slices.Count;
        items.Add(new GroupItem(_area.Origin, StackPage(first, end)));
        AddNotes(items, first, end);
        if (page == PageCount - 1)
        {
            items.Add(new TagItem(_area.Origin, TagEdge.Close, _flow.Root));
        }

        AddRunning(items, _flow.Footer, page, isHeader: false);
        return new Page(new Frame(_flow.Page.Size, items.ToImmutable()), (page + 1).ToString(CultureInfo.InvariantCulture));
    }

    private Frame StackPage(int first, int end)
    {
        var stack = new SliceStack();
        for (var i = first; i < end; i++)
        {
            stack.Push(_slices[i], isFirst: i == first);
        }

        if (end < _slices.Count)
        {
            stack.Interrupt(_slices[end]);
        }

        return stack.ToFrame(_area.Size.Width);
    }

    private void AddNotes(ImmutableArray<FrameItem>.Builder items, int first, int end)
    {
        var numbers = new List<int>();
        var height = Length.Zero;
        for (var i = first; i < end; i++)
        {
            foreach (var note in _notes.NotesOf(_slices[i]))
            {
                numbers.Add(note);
                height += _notes.HeightOf(note);
            }
        }

        if (numbers.Count == 0)
        {
            return;
        }

        // A note that only another note calls follows those of the text.
        numbers.Sort();
        var y = _area.Bottom - height;
        var (ruleY, ruleWidth) = (y - (_notes.Gap / 2), _area.Size.Width * NoteRulePart);
        var ruleLeft = _flow.Page.Direction == TextDirection.LeftToRight ? _area.Left : _area.Right - ruleWidth;
        var rule = VectorPath.Line(new Point(ruleLeft, ruleY), new Point(ruleLeft + ruleWidth, ruleY));
        items.Add(new ShapeItem(Point.Origin, rule, Fill: null, NoteRule));
        foreach (var number in numbers)
        {
            items.Add(_notes.Place(number, new Point(_area.Left, y)));
            y += _notes.HeightOf(number);
        }
    }

    private void AddRunning(ImmutableArray<FrameItem>.Builder items, RunningArea area, int page, bool isHeader)
    {
        if (_running.Set(area, page + 1, PageCount, _problems) is not { } frame)
        {
            return;
        }

        var paper = _flow.Page.Size;
        var top = isHeader ? area.Distance : paper.Height - area.Distance - frame.Size.Height;
        var kind = isHeader ? ArtifactKind.Header : ArtifactKind.Footer;
        items.Add(new GroupItem(new Point(_area.Left, top), frame, kind));
        if (area.Rule is { } rule)
        {
            var y = isHeader ? top + frame.Size.Height + (area.Gap / 2) : top - (area.Gap / 2);
            var line = VectorPath.Line(new Point(_area.Left, y), new Point(_area.Right, y));
            items.Add(new ShapeItem(Point.Origin, line, Fill: null, rule));
        }
    }
}
