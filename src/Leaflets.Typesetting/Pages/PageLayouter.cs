using System.Collections.Immutable;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Typesetting;

/// <summary>Lays a document out: nodes → slices → page breaks → pages. Thread-safe.</summary>
public sealed class PageLayouter
{
    /// <summary>
    /// A number of pages to measure running texts with before the true one is known: three digits, as wide as any leaflet needs.
    /// </summary>
    private const int ManyPages = 100;

    private readonly ParagraphFormatter _formatter;

    /// <summary>Makes a layouter.</summary>
    /// <param name="formatter">Sets the paragraphs.</param>
    public PageLayouter(ParagraphFormatter formatter) => _formatter = formatter;

    /// <summary>Lays a document out.</summary>
    /// <param name="flow">The document.</param>
    /// <param name="problems">Takes what cannot be typeset without loss; where it takes any, the result must not be given out.</param>
    /// <returns>The pages; at least one.</returns>
    public PagedDocument Layout(DocumentFlow flow, ICollection<TypesettingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(problems);
        var paragraphs = new ParagraphCache(_formatter, flow.Checkpoint);
        var running = new RunningPainter(_formatter, flow.Page);

        // The room for the text: the margins, or more where the running texts need it.
        var area = TextArea(flow, running, paragraphs.Problems);

        // Nodes become slices at the measure, whatever the pages; then all page breaks at once.
        var notes = new NoteFrames(flow, paragraphs);
        var breaks = new TightBreaker(flow, area.Size.Height, notes, paragraphs).Break();
        var slices = breaks.Content.Slices;
        foreach (var slice in slices)
        {
            var height = slice.Height;
            var called = notes.NotesOf(slice);
            for (var i = 0; i < called.Length; i++)
            {
                height += notes.HeightOf(called[i]) + (i == 0 ? notes.Gap : Length.Zero);
            }

            if (!height.FitsIn(area.Size.Height))
            {
                var (text, origin) = FirstText.In(slice.Content);
                paragraphs.Problems.Add(new TypesettingProblem(TypesettingProblemKind.BlockTooTall, origin, 0, text));
            }
        }

        // The breaks are known; now page by page.
        var starts = breaks.Starts;
        var assembler = new PageAssembler(flow, area, notes, running, slices, starts, paragraphs.Problems);
        var pages = ImmutableArray.CreateBuilder<Page>();
        for (var page = 0; page < Math.Max(starts.Count, 1); page++)
        {
            flow.Checkpoint?.Invoke();
            pages.Add(assembler.Assemble(page));
        }

        foreach (var problem in paragraphs.Problems)
        {
            problems.Add(problem);
        }

        return new PagedDocument(flow.Root.Language ?? string.Empty, pages.ToImmutable()) { ShortLastPage = breaks.ShortLastPage };
    }

    private static Rect TextArea(DocumentFlow flow, RunningPainter running, ICollection<TypesettingProblem> problems)
    {
        var (page, direction) = (flow.Page, flow.Page.Direction);
        var top = Length.Max(page.Margins.Top, RoomFor(flow.Header));
        var bottom = Length.Max(page.Margins.Bottom, RoomFor(flow.Footer));
        return new Rect(new Point(page.Margins.Left(direction), top), new Size(page.Measure, page.Size.Height - top - bottom));

        Length RoomFor(RunningArea area) => running.Set(area, ManyPages, ManyPages, problems) is { } frame
            ? area.Distance + frame.Size.Height + area.Gap
            : Length.Zero;
    }
}
