using CsCheck;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;
using Xunit;
using Size = Leaflets.Typesetting.Geometry.Size;
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
        var box = new BoxNode([Block("b", 30), Block("c", 30)]) { Keep = Keep.Whole };
        Assert.Equal(["a@0", "b@0 c@30"], Openings(Layout(Block("a", 60), box)));
    }

    [Fact]
    public void A_box_taller_than_a_page_is_divided_and_has_its_padding_on_both_pages()
    {
        var decoration = new BoxDecoration(Sides.All(Length.FromPoints(5)), Color.White);
        var box = new BoxNode([Block("a", 50), Block("b", 30), Block("c", 50)]) { Keep = Keep.Whole, Decoration = decoration };
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
    public void A_box_is_not_divided_to_save_a_page()
    {
        var box = new BoxNode([Block("b", 30), Block("c", 40)]) { Keep = Keep.Whole };
        Assert.Equal(["a@0", "b@0 c@30", "d@0"], Openings(Layout(Block("a", 60), box, Block("d", 60))));
    }

    [Fact]
    public void A_table_is_divided_where_that_saves_a_page()
    {
        var table = new BoxNode([Block("b", 30), Block("c", 40)]) { Keep = Keep.Preferred };
        Assert.Equal(["a@0 b@60", "c@0 d@40"], Openings(Layout(Block("a", 60), table, Block("d", 60))));
    }

    [Fact]
    public void A_box_that_fits_stays_whole_inside_one_that_does_not()
    {
        var inner = new BoxNode([Block("c", 25), Block("d", 25)]) { Keep = Keep.Whole };
        var outer = new BoxNode([Block("a", 60), inner, Block("e", 30)]) { Keep = Keep.Whole };
        Assert.Equal(["a@0", "c@0 d@25 e@50"], Openings(Layout(outer)));
    }

    [Fact]
    public void The_first_line_of_an_item_is_not_left_alone()
    {
        var item = new MarkedNode(
            [new InlineBox(new Frame(new Size(Length.FromPoints(5), Length.FromPoints(5)), []), Length.FromPoints(5))], PageFixture.Marker,
            [Block("line", 20), Block("nested", 40)]);
        Assert.Equal(["a@0", "line@0 nested@20"], Openings(Layout(Block("a", 60), item)));
    }

    [Fact]
    public void A_list_stays_with_the_paragraph_that_introduces_it_where_little_room_is_lost()
    {
        var list = new BoxNode([Block("item", 30)]) { Element = new StructureElement { Role = StructureRole.List, Id = "list" } };
        FlowNode[] nodes = [Block("a", 75), new BoxNode([Block("lead", 10)]), list];
        Assert.Equal(["a@0 lead@75", "list@0 item@0"], Openings(Layout(nodes)));

        FlowNode[] introduced = [Block("a", 75), Introduction("lead"), list];
        Assert.Equal(["a@0", "lead@0 list@10.6 item@10.6"], Openings(Layout(introduced)));
    }

    [Fact]
    public void A_last_page_of_little_is_saved_by_closer_blocks()
    {
        var space = Length.FromPoints(20);
        FlowNode[] nodes = [Block("a", 30), Block("b", 30) with { SpaceBefore = space }, Block("c", 8) with { SpaceBefore = space }];
        Assert.Equal(["a@0 b@50", "c@0"], Openings(Layout(nodes)));

        var document = Layout(new Tightening(2, Length.FromPoints(10), new Tightness(1, 0.5)), nodes);
        Assert.Equal(["a@0 b@45 c@90"], Openings(document).Select(page => page.Replace(".0", string.Empty, StringComparison.Ordinal)));
        Assert.Equal(new Tightness(1, 0.75), document.ShortLastPage!.SavedBy);
    }

    [Fact]
    public void A_last_page_of_little_that_cannot_be_saved_is_told()
    {
        var document = Layout(new Tightening(2, Length.FromPoints(10), new Tightness(1, 0.5)), Block("a", 100), Block("b", 20));
        Assert.Equal(["a@0", "b@0"], Openings(document));
        Assert.Null(document.ShortLastPage!.SavedBy);
        Assert.Null(Layout(new Tightening(1, Length.FromPoints(10), new Tightness(1, 0.5)), Block("a", 100), Block("b", 20)).ShortLastPage);
    }

    [Fact]
    public void Breaks_are_the_best_of_all_there_are() => Check.Sample(
        Gen.Select(Gen.Int[5, 60], Gen.Int[0, 12], Gen.Bool).List[1, 9],
        blocks =>
        {
            FlowNode[] nodes = [.. blocks.Select((block, i) => (FlowNode)(Block($"b{i}", block.Item1) with
            {
                SpaceBefore = Length.FromPoints(block.Item2),
                KeepWithNext = block.Item3 && i < blocks.Count - 1,
            }))];
            var pages = Openings(Layout(nodes));
            var starts = pages.Select(page => int.Parse(page.Split('@')[0][1..], System.Globalization.CultureInfo.InvariantCulture))
                .ToList();
            var found = CostOf(blocks, starts);
            Assert.True(found <= BestOf(blocks, [0]) + 1e-6, string.Join(" | ", pages));
        });

    [Fact]
    public void A_block_taller_than_a_page_is_a_problem()
    {
        var problems = new List<TypesettingProblem>();
        PageFixture.Layout(TextDirection.LeftToRight, problems, [], Block("a", 101));
        Assert.Equal([TypesettingProblemKind.BlockTooTall], problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void A_table_that_no_page_holds_begins_where_it_stands()
    {
        var table = new BoxNode([.. Enumerable.Range(0, 6).Select(static i => Block($"r{i}", 30))]) { Keep = Keep.Preferred };
        Assert.Equal("a@0 r0@30 r1@60", Openings(Layout(Block("a", 30), table))[0]);
    }

    [Fact]
    public void A_document_without_content_is_one_empty_page() => Assert.Single(Layout().Pages);

    [Fact]
    public void An_element_without_content_is_not_opened()
    {
        var empty = new BoxNode([]) { Element = new StructureElement { Role = StructureRole.Section, Id = "empty" } };
        Assert.Equal(["a@0"], Openings(Layout(empty, Block("a", 10))));
    }

    private static ParagraphNode Introduction(string name) => new(
        [new InlineBox(Block(name, 8).Frame, Length.FromPoints(8))], PageFixture.Marker)
    {
        Element = new StructureElement { Role = StructureRole.Paragraph, Id = name },
    };

    /// <summary>The least cost of all ways to go on from these page starts, tried one by one.</summary>
    private static double BestOf(IReadOnlyList<(int Height, int Space, bool Keep)> blocks, List<int> starts)
    {
        var best = CostOf(blocks, starts);
        for (var next = starts[^1] + 1; next < blocks.Count; next++)
        {
            best = Math.Min(best, BestOf(blocks, [.. starts, next]));
        }

        return best;
    }

    /// <summary>What pages that begin at these blocks cost, by the rules that the breaker states; infinite where one is too full.</summary>
    private static double CostOf(IReadOnlyList<(int Height, int Space, bool Keep)> blocks, List<int> starts)
    {
        var cost = 0.0;
        for (var page = 0; page < starts.Count; page++)
        {
            var end = page + 1 < starts.Count ? starts[page + 1] : blocks.Count;
            var used = 0.0;
            for (var i = starts[page]; i < end; i++)
            {
                used += blocks[i].Height + (i > starts[page] ? blocks[i].Space : 0);
            }

            var isLast = page + 1 == starts.Count;
            var empty = (100 - used) / 100;
            cost += used > 100 + 1e-9 ? double.PositiveInfinity
                : 100_000 + (isLast ? 0 : (1_000 * empty * empty) + (blocks[end - 1].Keep ? 1e9 : 0));
        }

        return cost;
    }

    private static TableRowNode Row(string name, double height) => new([Cell(name, height)], null);

    private static TableCellNode Cell(string name, double height) => new([Block(name, height)], Sides.None, null);

    private static IEnumerable<Rect> Grounds(Leaflets.Typesetting.PagedDocument document, int page) =>
        document.Pages[page].Frame.Items.OfType<GroupItem>().SelectMany(group => group.Frame.Items.OfType<ShapeItem>())
            .Select(shape => new Rect(shape.Position, Extent(shape.Path)));

    private static Size Extent(VectorPath path)
    {
        var corner = ((LineTo)path.Segments[2]).Point;
        return new Size(corner.X, corner.Y);
    }
}
