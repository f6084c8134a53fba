using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>
/// Lays the text out and breaks it into pages; where the last page would hold only a few lines, tries the least tightness that saves it.
/// Paragraphs are shaped once, whatever is tried.
/// </summary>
internal sealed class TightBreaker
{
    /// <summary>How many degrees of tightness are tried, from the least on.</summary>
    private const int Steps = 4;

    /// <summary>A document of more pages is not set again for the sake of its last one: each degree sets all of it.</summary>
    private const int MostPages = 60;

    private readonly DocumentFlow _flow;
    private readonly Length _height;
    private readonly NoteFrames _notes;
    private readonly ParagraphCache _paragraphs;

    public TightBreaker(DocumentFlow flow, Length height, NoteFrames notes, ParagraphCache paragraphs)
    {
        _flow = flow;
        _height = height;
        _notes = notes;
        _paragraphs = paragraphs;
    }

    /// <summary>The text, and the index of the first slice of each page.</summary>
    public (FlowContent Content, IReadOnlyList<int> Starts, ShortLastPage? ShortLastPage) Break()
    {
        var (content, starts) = At(Tightness.None);
        if (LinesOfShortLastPage(content, starts) is not { } lines)
        {
            return (content, starts, null);
        }

        var tightest = _flow.Tightening.Tightest;
        for (var step = 1; step <= Steps && tightest != Tightness.None && starts.Count <= MostPages; step++)
        {
            var part = (double)step / Steps;
            var tightness = new Tightness(1 - ((1 - tightest.Leading) * part), 1 - ((1 - tightest.Spacing) * part));
            var (tighter, fewer) = At(tightness);
            if (fewer.Count < starts.Count)
            {
                return (tighter, fewer, new ShortLastPage(lines, tightness));
            }
        }

        return (content, starts, new ShortLastPage(lines, SavedBy: null));
    }

    private (FlowContent Content, IReadOnlyList<int> Starts) At(Tightness tightness)
    {
        var options = new FlowOptions(tightness, _height, BaselineGrid.Of(_flow.Grid, _paragraphs.Formatter, tightness))
        {
            HeightOfNotes = _notes.HeightOf,
        };
        var content = FlowLayouter.Layout(_flow.Nodes, _flow.Page.Measure, _paragraphs, _flow.Page.Direction, options);
        return (content, new PageBreaker(content, _height, _notes).Break());
    }

    /// <summary>The number of lines on a last page that holds no more than the flow wants on one; null where it holds more.</summary>
    private int? LinesOfShortLastPage(FlowContent content, IReadOnlyList<int> starts)
    {
        if (starts.Count < 2 || _flow.Tightening.Lines == 0 || content.Slices[starts[^1]].BeginsPage)
        {
            return null;
        }

        var (height, lines) = (Length.Zero, 0);
        for (var i = starts[^1]; i < content.Slices.Count; i++)
        {
            var slice = content.Slices[i];
            height += slice.Height + (i > starts[^1] ? slice.SpaceBefore : Length.Zero);
            lines += slice.Baseline is null ? 0 : 1;
        }

        return height.FitsIn(_flow.Tightening.Leading * _flow.Tightening.Lines) ? lines : null;
    }
}
