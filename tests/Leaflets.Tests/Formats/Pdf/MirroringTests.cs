using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>
/// What stands at the side where lines begin stands at the right in a right-to-left leaflet, and pictures are as they were.
/// </summary>
public sealed class MirroringTests
{
    private static readonly Lazy<List<(FrameItem Item, Point At)>> English = new(() => ItemsOf("en"));
    private static readonly Lazy<List<(FrameItem Item, Point At)>> Arabic = new(() => ItemsOf("ar"));

    [Theory]
    [InlineData("1", "first")]
    [InlineData("2", "second")]
    [InlineData("3", "third")]
    public void The_number_of_a_list_item_stands_where_its_lines_begin(string number, string item)
    {
        Assert.True(NumberBefore(English.Value, number, item) < LeftOf(English.Value, item));
        Assert.True(NumberBefore(Arabic.Value, number, item) > RightOf(Arabic.Value, item));
    }

    [Fact]
    public void A_nested_list_stands_in_from_the_side_where_lines_begin()
    {
        Assert.True(LeftOf(English.Value, "nested1") > LeftOf(English.Value, "second"));
        Assert.True(RightOf(Arabic.Value, "nested1") < RightOf(Arabic.Value, "second"));
    }

    [Fact]
    public void The_columns_of_a_table_follow_each_other_as_words_do()
    {
        Assert.True(
            LeftOf(English.Value, "sign") < LeftOf(English.Value, "what") && LeftOf(English.Value, "what") < LeftOf(English.Value, "when"));
        Assert.True(
            LeftOf(Arabic.Value, "sign") > LeftOf(Arabic.Value, "what") && LeftOf(Arabic.Value, "what") > LeftOf(Arabic.Value, "when"));
        Assert.True(
            LeftOf(Arabic.Value, "fever") > LeftOf(Arabic.Value, "call") && LeftOf(Arabic.Value, "call") > LeftOf(Arabic.Value, "now"));
    }

    [Fact]
    public void Columns_of_text_follow_each_other_as_words_do()
    {
        Assert.True(LeftOf(English.Value, "left column") < LeftOf(English.Value, "right column"));
        Assert.True(LeftOf(Arabic.Value, "left column") > LeftOf(Arabic.Value, "right column"));
    }

    [Fact]
    public void The_bar_of_a_callout_stands_where_its_lines_begin()
    {
        var (english, arabic) = (BarBeside(English.Value, "calloutCaution"), BarBeside(Arabic.Value, "calloutCaution"));
        Assert.NotEmpty(english);
        Assert.All(english, bar => Assert.True(bar < LeftOf(English.Value, "calloutCaution")));
        Assert.NotEmpty(arabic);
        Assert.All(arabic, bar => Assert.True(bar > RightOf(Arabic.Value, "calloutCaution")));
    }

    [Fact]
    public void The_mark_of_a_footnote_follows_its_word_and_leads_its_note()
    {
        Assert.True(CallAfter(English.Value, " called") > LeftOf(English.Value, " called"));
        Assert.True(CallAfter(Arabic.Value, " called") < LeftOf(Arabic.Value, " called"));
        Assert.True(NumberBefore(English.Value, "1", "notetext") < LeftOf(English.Value, "notetext"));
        Assert.True(NumberBefore(Arabic.Value, "1", "notetext") > RightOf(Arabic.Value, "notetext"));
    }

    [Fact]
    public void What_runs_at_the_foot_changes_sides()
    {
        var (english, arabic) = (Furniture(English.Value), Furniture(Arabic.Value));
        Assert.True(english.Reference < english.Number);
        Assert.True(arabic.Reference > arabic.Number);
    }

    [Fact]
    public void A_figure_stands_where_lines_begin_and_is_not_turned_round()
    {
        var (english, arabic) = (FigureIn(English.Value), FigureIn(Arabic.Value));
        var (left, right) = (LeftOf(English.Value, "heading2"), RightOf(Arabic.Value, "heading2"));
        Assert.Equal(left, english.At.X.Points, 3);
        Assert.Equal(right, (arabic.At.X + arabic.Item.Size.Width).Points, 3);
        Assert.Equal(english.Item.Size, arabic.Item.Size);
        Assert.Equal(((RasterImage)english.Item.Image).PixelWidth, ((RasterImage)arabic.Item.Image).PixelWidth);
    }

    [Fact]
    public void A_block_with_a_direction_of_its_own_begins_at_its_own_side()
    {
        var nowhere = SourceSpan.StartOf(new SourceText("leaflets/block/en.md", string.Empty));
        var arabic = new NodeAttributes { Language = "ar" };
        Paragraph Say(string text) => new(nowhere, [new Text(nowhere, text)]);
        TableRow Row(params string[] cells) => new(nowhere, [.. cells.Select(cell => new TableCell(nowhere, [Say(cell)]))]);
        Block[] blocks =
        [
            new ListBlock(
                nowhere, 1, true,
                [new ListItem(nowhere, [Say("outer"), new ListBlock(nowhere, 1, true, [new ListItem(nowhere, [Say("left")])])])]),
            new ListBlock(nowhere, 1, true, [new ListItem(nowhere, [Say("inner")])]) { Attributes = arabic },
            new Callout(nowhere, CalloutKind.Caution, [], [Say("bar")]) { Attributes = arabic },
            new Table(
                nowhere, [ColumnAlignment.Default, ColumnAlignment.Default], [Row("h1", "h2")], [Row("c1", "c2")],
                []) { Attributes = arabic },
            new ListBlock(nowhere, 1, true, [new ListItem(nowhere, [Say("after")])]),
        ];
        var items = ItemsOf(EveryNode.Document() with { Blocks = [.. blocks], Footnotes = [] });
        Assert.True(NumberBefore(items, "1", "outer") < LeftOf(items, "outer"));
        Assert.True(NumberBefore(items, "1", "left") < LeftOf(items, "left"));
        Assert.True(NumberBefore(items, "1", "inner") > RightOf(items, "inner"));
        Assert.All(BarBeside(items, "bar"), bar => Assert.True(bar > RightOf(items, "bar")));
        Assert.NotEmpty(BarBeside(items, "bar"));
        Assert.True(LeftOf(items, "h1") > LeftOf(items, "h2") && LeftOf(items, "c1") > LeftOf(items, "c2"));
        Assert.True(NumberBefore(items, "1", "after") < LeftOf(items, "after"));
    }

    private static List<(FrameItem Item, Point At)> ItemsOf(string language) => ItemsOf(EveryNode.Document(language));

    private static List<(FrameItem Item, Point At)> ItemsOf(StyledDocument document)
    {
        var items = new List<(FrameItem, Point)>();
        foreach (var page in new LeafletComposer(TestFonts.Catalog).Compose(document).Pages.Pages)
        {
            Walk(page.Frame, Point.Origin, items);
        }

        return items;
    }

    private static void Walk(Frame frame, Point origin, List<(FrameItem, Point)> items)
    {
        foreach (var item in frame.Items)
        {
            var at = item.Position.Offset(origin);
            items.Add((item, at));
            if (item is GroupItem group)
            {
                Walk(group.Frame, at, items);
            }
        }
    }

    private static (TextItem Item, Point At) Find(List<(FrameItem Item, Point At)> items, string text)
    {
        var (item, at) = items.First(each => each.Item is TextItem run && run.Run.Text.Trim() == text.Trim());
        return ((TextItem)item, at);
    }

    private static double LeftOf(List<(FrameItem Item, Point At)> items, string text) => Find(items, text).At.X.Points;

    private static double RightOf(List<(FrameItem Item, Point At)> items, string text)
    {
        var (item, at) = Find(items, text);
        return (at.X + item.Run.Width).Points;
    }

    // Narrow shapes beside a line of text.
    private static List<double> BarBeside(List<(FrameItem Item, Point At)> items, string text)
    {
        var page = items.FindIndex(each => each.Item is TextItem run && run.Run.Text.Trim() == text.Trim());
        var y = items[page].At.Y;
        return
        [
            .. items.Take(page)
                .Where(each => each.Item is ShapeItem { Fill: not null } shape && IsBar(shape, each.At, y))
                .Select(each => each.At.X.Points)
                .TakeLast(1),
        ];
    }

    private static bool IsBar(ShapeItem shape, Point at, Length y)
    {
        var corners = shape.Path.Segments.OfType<LineTo>().Select(line => line.Point).ToList();
        return corners.Max(corner => corner.X).Points < 10 && at.Y < y && at.Y + corners.Max(corner => corner.Y) > y;
    }

    private static double CallAfter(List<(FrameItem Item, Point At)> items, string word)
    {
        var index = items.FindIndex(each => each.Item is TextItem run && run.Run.Text == word);
        return items.Skip(index + 1).First(each => each.Item is TextItem { Run.Text: "1" }).At.X.Points;
    }

    // The left edge of the nearest number before a text, in reading order.
    private static double NumberBefore(List<(FrameItem Item, Point At)> items, string number, string text)
    {
        var index = items.FindIndex(each => each.Item is TextItem run && run.Run.Text.Trim() == text.Trim());
        return items.Take(index)
            .Last(each => each.Item is TextItem run && run.Run.Text.TrimEnd('.') == number)
            .At.X.Points;
    }

    // The reference begins the foot, the page number ends it.
    private static (double Reference, double Number) Furniture(List<(FrameItem Item, Point At)> items)
    {
        var foot = items.Where(each => each.Item is TextItem).GroupBy(each => each.At.Y.Points).MaxBy(line => line.Key)!.ToList();
        var reference = foot.First(each => ((TextItem)each.Item).Run.Text.Contains("PIL-1", StringComparison.Ordinal));
        var number = foot.Last(each => ((TextItem)each.Item).Run.Text.Any(char.IsDigit) && each.Item != reference.Item);
        return (reference.At.X.Points, number.At.X.Points);
    }

    private static (ImageItem Item, Point At) FigureIn(List<(FrameItem Item, Point At)> items)
    {
        var (item, at) = items.First(each => each.Item is ImageItem);
        return ((ImageItem)item, at);
    }
}
