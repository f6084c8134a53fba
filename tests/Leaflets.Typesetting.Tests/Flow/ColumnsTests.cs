using CsCheck;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;
using Xunit;
using Size = Leaflets.Typesetting.Geometry.Size;
using static Leaflets.Typesetting.Tests.Pages.PageFixture;

namespace Leaflets.Typesetting.Tests.Flow;

/// <summary>Columns on pages with room for 200 by 100 points; two columns with a gap of 20 are 90 wide.</summary>
public sealed class ColumnsTests
{
    [Fact]
    public void Columns_are_balanced_and_what_follows_stands_below_the_longer_one() =>
        Assert.Equal(
            ["a@0,0 b@0,20 c@110,0 after@0,40"],
            Places(Layout(Columns(Block("a", 20), Block("b", 20), Block("c", 20)), Block("after", 10))));

    [Fact]
    public void The_first_column_is_at_the_right_where_text_runs_from_right_to_left() =>
        Assert.Equal(
            ["a@110,0 b@0,0"],
            Places(Layout(TextDirection.RightToLeft, [], [], Columns(Narrow("a", 20), Narrow("b", 20)))));

    [Fact]
    public void Columns_that_fit_on_a_page_stay_whole() =>
        Assert.Equal(
            ["before@0,0", "a@0,0 b@110,0"],
            Places(Layout(Block("before", 60), Columns(Block("a", 50), Block("b", 50)))));

    [Fact]
    public void Columns_taller_than_a_page_fill_it_and_only_the_rest_is_balanced() =>
        Assert.Equal(
            ["a@0,0 b@0,50 c@110,0 d@110,50", "e@0,0 f@110,0"],
            Places(Layout(Columns([.. "abcdef".Select(name => Block(name.ToString(), 50))]))));

    [Fact]
    public void Columns_taller_than_a_page_begin_below_what_stands_on_theirs() =>
        Assert.Equal(
            ["before@0,0 a@0,50 b@110,50", "c@0,0 d@0,50 e@110,0 f@110,50"],
            Places(Layout(Block("before", 50), Columns([.. "abcdef".Select(name => Block(name.ToString(), 50))]))));

    [Fact]
    public void Columns_taller_than_a_page_begin_on_the_next_where_little_room_is_left() =>
        Assert.Equal(
            ["before@0,0", "a@0,0 b@0,40 c@110,0 d@110,40", "e@0,0 f@110,0"],
            Places(Layout(Block("before", 80), Columns([.. "abcdef".Select(name => Block(name.ToString(), 40))]))));

    [Fact]
    public void A_heading_stands_in_the_column_of_its_text() =>
        Assert.Equal(
            ["a@0,0 heading@110,0 text@110,10"],
            Places(Layout(Columns(Block("a", 10), Block("heading", 10) with { KeepWithNext = true }, Block("text", 40)))));

    [Fact]
    public void A_heading_above_columns_as_high_as_a_page_stays_with_them() =>
        Assert.Equal(
            ["heading@0,0 a@0,20 b@110,20", "c@0,0 d@110,0"],
            Places(Layout(
                Block("heading", 20) with { KeepWithNext = true },
                Columns(Block("a", 50), Block("b", 50), Block("c", 50), Block("d", 50)))));

    [Fact]
    public void A_box_stays_whole_in_a_column() =>
        Assert.Equal(
            ["a@0,0 b@110,0 c@110,30"],
            Places(Layout(Columns(Block("a", 10), new BoxNode([Block("b", 30), Block("c", 30)]) { Keep = Keep.Whole }))));

    [Theory]
    [InlineData(3, "0 0 0")]
    [InlineData(4, "0 0 110 110")]
    [InlineData(5, "0 0 0 110 110")]
    public void A_column_neither_begins_nor_ends_with_one_line_of_a_paragraph(int lines, string columns)
    {
        var line = new InlineBox(
            new Frame(new Size(Length.FromPoints(60), Length.FromPoints(8)), Block("line", 8).Frame.Items), Length.FromPoints(8));
        var paragraph = new ParagraphNode([.. Enumerable.Repeat<InlineItem>(line, lines)], Marker);
        Assert.Equal(columns, string.Join(' ', ShapeEdges(Layout(Columns(paragraph)).Pages[0].Frame, Point.Origin)));
    }

    [Fact]
    public void A_table_that_goes_on_in_the_next_column_has_its_header_there_again()
    {
        var table = new TableNode(1, [Row("head")], [Row("r1"), Row("r2"), Row("r3")], new TableLook(null, null, null, null, null));
        Assert.Equal(["head@0,0 r1@0,10 r2@0,20 r3@110,10"], Places(Layout(Columns(table))));
    }

    [Fact]
    public void Columns_in_a_box_leave_room_for_its_edges()
    {
        var decoration = new BoxDecoration(Sides.All(Length.FromPoints(10)), Color.White);
        var problems = new List<TypesettingProblem>();
        var columns = Columns([.. "abcde".Select(name => Block(name.ToString(), 40))]);
        var document = Layout(TextDirection.LeftToRight, problems, [], new BoxNode([columns]) { Decoration = decoration });
        Assert.Empty(problems);
        Assert.Equal(["a@10,10 b@10,50 c@110,10 d@110,50", "e@10,10"], Places(document));
    }

    [Fact]
    public void A_line_stands_in_the_middle_of_the_gap()
    {
        var stroke = new Stroke(Color.Black, Length.FromPoints(1));
        var page = Layout(Columns(Block("a", 20), Block("b", 20)) with { Rule = stroke }).Pages[0];
        var line = Assert.Single(Shapes(page.Frame), shape => shape.Stroke == stroke);
        var expected =
            VectorPath.Line(new Point(Length.FromPoints(100), Length.Zero), new Point(Length.FromPoints(100), Length.FromPoints(20)));
        Assert.Equal(expected.Segments, line.Path.Segments);
    }

    [Fact]
    public void Columns_lose_nothing_and_keep_the_order() =>
        Gen.Select(Gen.Int[1, 95].Array[1, 30], Gen.Int[1, 4], Gen.Bool.Array[30]).Sample((heights, count, kept) =>
        {
            var blocks = heights.Select((height, i) => (FlowNode)(Block($"n{i}", height) with { KeepWithNext = kept[i] }));
            var problems = new List<TypesettingProblem>();
            var document = Layout(TextDirection.LeftToRight, problems, [], new ColumnsNode(count, Length.FromPoints(4), [.. blocks]));
            var names = Places(document).SelectMany(page => page.Split(' ')).Select(place => place.Split('@')[0]);
            Assert.Empty(problems);
            Assert.Equal(Enumerable.Range(0, heights.Length).Select(i => $"n{i}"), names);
        });

    private static ColumnsNode Columns(params FlowNode[] children) => new(2, Length.FromPoints(20), [.. children]);

    private static TableRowNode Row(string name) => new([new TableCellNode([Narrow(name, 10)], Sides.None, null)], null);

    private static IEnumerable<double> ShapeEdges(Frame frame, Point origin) => frame.Items.SelectMany(item => item switch
    {
        ShapeItem shape => [origin.Offset(shape.Position).X.Points],
        GroupItem group => ShapeEdges(group.Frame, origin.Offset(group.Position)),
        _ => Enumerable.Empty<double>(),
    });

    private static FrameNode Narrow(string name, double height) =>
        Block(name, height) with
        {
            Frame =
        new Frame(new Size(Length.FromPoints(90), Length.FromPoints(height)), Block(name, height).Frame.Items)
        };

    private static IEnumerable<ShapeItem> Shapes(Frame frame) => frame.Items.SelectMany(item => item switch
    {
        ShapeItem shape => [shape],
        GroupItem group => Shapes(group.Frame),
        _ => [],
    });

    private static string[] Places(PagedDocument document) =>
        [.. document.Pages.Select(page => string.Join(' ', Walk(page.Frame, Point.Origin)))];

    private static IEnumerable<string> Walk(Frame frame, Point origin)
    {
        foreach (var item in frame.Items)
        {
            var at = origin.Offset(item.Position);
            if (item is TagItem { Edge: TagEdge.Open, Element: { Role: StructureRole.Paragraph, Id: { } id } })
            {
                yield return FormattableString.Invariant($"{id}@{at.X.Points:0.#},{at.Y.Points:0.#}");
            }
            else if (item is GroupItem group)
            {
                foreach (var inner in Walk(group.Frame, at))
                {
                    yield return inner;
                }
            }
        }
    }
}
