using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;
using Xunit;
using static Leaflets.Typesetting.Tests.Pages.PageFixture;

namespace Leaflets.Typesetting.Tests.Pages;

public sealed class PageBreakTests
{
    private static readonly TableLook Plain = new(null, null, null, null, null);

    [Fact]
    public void Blocks_fill_a_page_and_go_on_to_the_next() =>
        Assert.Equal(["a@0 b@60", "c@0"], Openings(Layout(Block("a", 60), Block("b", 40), Block("c", 30))));

    [Fact]
    public void Of_two_meeting_spaces_the_greater_counts_and_none_stands_at_the_top_of_a_page()
    {
        var pages = Layout(
            Block("a", 20) with { SpaceAfter = Length.FromPoints(10) },
            Block("b", 50) with { SpaceBefore = Length.FromPoints(15) },
            Block("c", 30) with { SpaceBefore = Length.FromPoints(15) });
        Assert.Equal(["a@0 b@35", "c@0"], Openings(pages));
    }

    [Fact]
    public void A_heading_goes_to_the_page_of_its_text() =>
        Assert.Equal(
            ["a@0", "heading@0 text@20"],
            Openings(Layout(Block("a", 60), Block("heading", 20) with { KeepWithNext = true }, Block("text", 30))));

    [Fact]
    public void A_box_that_fits_on_a_page_is_not_divided()
    {
        var box = new BoxNode([Block("b", 30), Block("c", 30)]) { KeepTogether = true };
        Assert.Equal(["a@0", "b@0 c@30"], Openings(Layout(Block("a", 60), box)));
    }

    [Fact]
    public void A_box_taller_than_a_page_is_divided_and_has_its_padding_on_both_pages()
    {
        var decoration = new BoxDecoration(Sides.All(Length.FromPoints(5)), Color.White);
        var box = new BoxNode([Block("a", 50), Block("b", 30), Block("c", 50)]) { KeepTogether = true, Decoration = decoration };
        var document = Layout(box);
        Assert.Equal(["a@5 b@55", "c@5"], Openings(document));
        Assert.Equal([new Rect(Point.Origin, new Size(Width, Length.FromPoints(90)))], Grounds(document, 0));
        Assert.Equal([new Rect(Point.Origin, new Size(Width, Length.FromPoints(60)))], Grounds(document, 1));
    }

    [Fact]
    public void A_table_repeats_its_header_rows_as_decoration()
    {
        var table = new TableNode(1, [Row("head", 20)], [Row("r1", 40), Row("r2", 40), Row("r3", 40)], Plain);
        Assert.Equal(
            ["head@0 r1@20 r2@60", "(artifact)@0 r3@20"],
            Openings(Layout(table)));
    }

    [Fact]
    public void A_row_stays_on_the_page_of_a_cell_that_covers_it()
    {
        var tall = new TableCellNode([Block("tall", 60)], Sides.None, null) { RowSpan = 2 };
        var table = new TableNode(
            2,
            [],
            [
                new TableRowNode([tall, Cell("right", 30)], null),
                new TableRowNode([Cell("below", 30)], null),
            ],
            Plain);
        Assert.Equal(["a@0", "tall@0 right@0 below@30"], Openings(Layout(Block("a", 60), table)));
    }

    [Fact]
    public void The_fewest_pages_come_first_then_the_evenest()
    {
        // Three breaks would fit on the first page; only a heading kept with its text moves anything.
        var blocks = Enumerable.Range(0, 12).Select(i => (FlowNode)Block($"b{i}", 25)).ToArray();
        Assert.Equal(3, Layout(blocks).Pages.Length);
    }

    [Fact]
    public void A_block_taller_than_a_page_is_a_problem()
    {
        var problems = new List<TypesettingProblem>();
        PageFixture.Layout(TextDirection.LeftToRight, problems, [], Block("a", 101));
        Assert.Equal([TypesettingProblemKind.BlockTooTall], problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_document_without_content_is_one_empty_page() => Assert.Single(Layout().Pages);

    [Fact]
    public void An_element_without_content_is_not_opened()
    {
        var empty = new BoxNode([]) { Element = new StructureElement { Role = StructureRole.Section, Id = "empty" } };
        Assert.Equal(["a@0"], Openings(Layout(empty, Block("a", 10))));
    }

    private static TableRowNode Row(string name, double height) => new([Cell(name, height)], null);

    private static TableCellNode Cell(string name, double height) => new([Block(name, height)], Sides.None, null);

    private static IEnumerable<Rect> Grounds(Leaflets.Typesetting.Pages.PagedDocument document, int page) =>
        document.Pages[page].Frame.Items.OfType<GroupItem>().SelectMany(group => group.Frame.Items.OfType<ShapeItem>())
            .Select(shape => new Rect(shape.Position, Extent(shape.Path)));

    private static Size Extent(VectorPath path)
    {
        var corner = ((LineTo)path.Segments[2]).Point;
        return new Size(corner.X, corner.Y);
    }
}
