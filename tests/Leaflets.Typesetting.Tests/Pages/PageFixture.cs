using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Tests.Pages;

/// <summary>Lays out blocks of known heights on a page with room for 100 points of text, and tells what stands where.</summary>
internal static class PageFixture
{
    public static readonly Length Width = Length.FromPoints(200);

    /// <summary>Lines of ten points, of nothing but boxes.</summary>
    public static ParagraphStyle Marker { get; } = new()
    {
        Leading = Length.FromPoints(10),
        Text = new TextStyle { Families = [], Size = Length.FromPoints(8), Language = "en" },
    };

    /// <summary>A block of a height, named by its element's id.</summary>
    public static FrameNode Block(string name, double height) => new(new Frame(
        new Size(Width, Length.FromPoints(height)),
        [BoxPainter.Filled(new Rect(Point.Origin, new Size(Width, Length.FromPoints(height))), Color.Black)]))
    {
        Element = new StructureElement { Role = StructureRole.Paragraph, Id = name },
    };

    public static PagedDocument Layout(params FlowNode[] nodes) => Layout(TextDirection.LeftToRight, [], [], nodes);

    public static PagedDocument Layout(Tightening tightening, params FlowNode[] nodes) =>
        Layout(TextDirection.LeftToRight, [], [], flow => flow with { Tightening = tightening }, nodes);

    public static PagedDocument Layout(GridStyle grid, params FlowNode[] nodes) =>
        Layout(TextDirection.LeftToRight, [], [], flow => flow with { Grid = grid }, nodes);

    public static PagedDocument Layout(
        TextDirection direction, List<TypesettingProblem> problems, NoteNode[] notes, params FlowNode[] nodes) =>
        Layout(direction, problems, notes, static flow => flow, nodes);

    private static PagedDocument Layout(
        TextDirection direction, List<TypesettingProblem> problems, NoteNode[] notes, Func<DocumentFlow, DocumentFlow> change,
        FlowNode[] nodes)
    {
        var flow = new DocumentFlow(
            new StructureElement { Role = StructureRole.Document, Language = "en", Id = "document" },
            [.. nodes],
            [.. notes],
            new PageGeometry(new Size(Width, Length.FromPoints(100)), Sides.None, direction),
            RunningArea.None,
            RunningArea.None,
            Length.FromPoints(10));
        return new PageLayouter(new ParagraphFormatter(new FontCatalog([]))).Layout(change(flow), problems);
    }

    /// <summary>For each page the names of the elements that open on it, with the height at which they do: <c>a@0 b@40</c>.</summary>
    public static string[] Openings(PagedDocument document) =>
        [.. document.Pages.Select(
            page => string.Join(
                ' ', Walk(page.Frame, Point.Origin).Where(name => !name.StartsWith("document", StringComparison.Ordinal))))];

    private static IEnumerable<string> Walk(Frame frame, Point origin)
    {
        foreach (var item in frame.Items)
        {
            var at = origin.Offset(item.Position);
            switch (item)
            {
                case TagItem { Edge: TagEdge.Open, Element.Id: { } id }:
                    yield return FormattableString.Invariant($"{id}@{at.Y.Points:0.##}");
                    break;
                case GroupItem { Artifact: not null }:
                    yield return FormattableString.Invariant($"(artifact)@{at.Y.Points:0.##}");
                    break;
                case GroupItem group:
                    foreach (var inner in Walk(group.Frame, at))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }
}
