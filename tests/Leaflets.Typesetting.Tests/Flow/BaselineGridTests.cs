using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;
using static Leaflets.Typesetting.Tests.Pages.PageFixture;
using Size = Leaflets.Typesetting.Geometry.Size;

namespace Leaflets.Typesetting.Tests.Flow;

/// <summary>A grid of ten points on pages with room for 100.</summary>
public sealed class BaselineGridTests
{
    [Fact]
    public void What_is_not_on_the_grid_gets_room_above_so_that_it_ends_on_it() =>
        Assert.Equal(["a@0 heading@17 b@30"], Grid(Lines("a", 1), Block("heading", 13), Lines("b", 1)));

    [Fact]
    public void A_space_is_never_smaller_than_asked_for() =>
        Assert.Equal(["a@0 b@20"], Grid(Lines("a", 1) with { SpaceAfter = Length.FromPoints(4) }, Lines("b", 1)));

    [Fact]
    public void The_first_block_of_a_later_page_ends_on_the_grid_too() =>
        Assert.Equal(["a@0", "heading@7 b@20"], Grid(Lines("a", 9), Block("heading", 13) with { KeepWithNext = true }, Lines("b", 2)));

    [Fact]
    public void What_is_inside_a_box_is_on_the_grid_and_so_is_what_follows()
    {
        var box = new BoxNode([Lines("inside", 2)]) { Decoration = new BoxDecoration(Sides.All(Length.FromPoints(4)), Color.White) };
        Assert.Equal(["a@0 inside@20 b@50"], Grid(Lines("a", 1), box, Lines("b", 1)));
    }

    [Fact]
    public void A_box_that_goes_on_begins_the_page_on_the_grid()
    {
        var box = new BoxNode(
            [Lines("a", 8), Lines("b", 3)])
        { Decoration = new BoxDecoration(Sides.All(Length.FromPoints(4)), Color.White) };
        Assert.Equal(["a@10", "b@10"], Grid(box));
    }

    [Fact]
    public void Neighbours_in_columns_are_level()
    {
        var columns = new ColumnsNode(2, Length.FromPoints(20), [Lines("a", 2, 80), Block("picture", 16), Lines("b", 2, 80)]);
        Assert.Equal(["before@3 a@20 picture@44 b@20"], Grid(Block("before", 17), columns));
    }

    [Fact]
    public void A_line_too_tall_for_the_grid_takes_two()
    {
        var tall = new ParagraphNode([Box(8), Box(15), Box(8)], Marker);
        Assert.Equal(["a@0 b@40"], Grid(Named("a", tall), Lines("b", 1)));
    }

    private static string[] Grid(params FlowNode[] nodes) => Openings(Layout(new GridStyle(Marker, StepsInLine: 1), nodes));

    private static BoxNode Lines(string name, int count, double width = 150) =>
        Named(name, new ParagraphNode([.. Enumerable.Repeat(Box(8, width), count)], Marker));

    private static BoxNode Named(string name, ParagraphNode paragraph) => new([paragraph]) { Element = Block(name, 1).Element };

    /// <summary>A box that fills a line.</summary>
    private static InlineBox Box(double height, double width = 150) =>
        new(new Frame(new Size(Length.FromPoints(width), Length.FromPoints(height)), Block("line", height).Frame.Items),
        Length.FromPoints(height));
}
