using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;
using Xunit;

namespace Leaflets.Tests.Paper;

/// <summary>A print that is wrong is found out: the proof is no proof otherwise.</summary>
[Trait("Category", "Slow")]
public sealed class PlantedPaperFaultTests
{
    private static readonly IReadOnlyDictionary<string, Func<TextItem, FrameItem[]>> Faults =
        new Dictionary<string, Func<TextItem, FrameItem[]>>
        {
            ["white on white"] = static item => [item with { Run = item.Run with { Color = Color.White } }],
            ["nearly white"] = static item => [item with { Run = item.Run with { Color = new Color(240, 240, 240) } }],
            ["covered"] = static item => [item, Cover(item, 0, 1)],
            ["half covered"] = static item => [item, Cover(item, 0.5, 1)],
            ["cut at its foot"] = static item => [item, Cover(item, 0, 1, top: -0.35)],
            ["beyond the page's edge"] = static item => [item with { Position = item.Position with { X = Length.FromPoints(-96) } }],
            ["in reverse order"] = static item => [Reversed(item)],
            ["a digit turned"] = static item => [Drawn(item, '6', '9')],
            ["a digit doubled"] = static item => [Drawn(item, '7', '6')],
            ["a digit as another"] = static item => [Drawn(item, '8', '3')],
            ["boxes"] = static item =>
                [item with { Run = item.Run with { Glyphs = [.. item.Run.Glyphs.Select(static glyph => glyph with { Id = 0 })] } }],
            ["over one another"] = static item =>
                [item with { Run = item.Run with { Glyphs = [.. item.Run.Glyphs.Select(static glyph => glyph with { Advance = 120 })] } }],
        };

    public static TheoryData<string> Kinds => [.. Faults.Keys];

    [Fact]
    public void A_right_print_has_no_fault() => Assert.Empty(Proved(static item => [item]));

    [Theory, MemberData(nameof(Kinds))]
    public void A_number_that_is_printed_wrong_is_found(string kind) =>
        Assert.Contains(Proved(Faults[kind]), fault => fault.Contains("6789", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Kinds))]
    public void A_number_in_own_digits_that_is_printed_wrong_is_found(string kind) =>
        Assert.Contains(
            Proved(item => Own(kind, item), "hi", '०'),
            fault => fault.Contains("६७८९", StringComparison.Ordinal) || fault.Contains("९८७६", StringComparison.Ordinal));

    [Fact]
    public void A_right_print_in_own_digits_has_no_fault() => Assert.Empty(Proved(static item => [item], "hi", '०'));

    /// <summary>The fault in digits of Devanagari.</summary>
    private static FrameItem[] Own(string kind, TextItem item) => kind switch
    {
        "a digit turned" => [Drawn(item, '६', '९')],
        "a digit doubled" => [Drawn(item, '७', '६')],
        "a digit as another" => [Drawn(item, '८', '३')],
        _ => Faults[kind](item),
    };

    private static List<string> Proved(Func<TextItem, FrameItem[]> plant, string language = "en", char zero = '0')
    {
        var document = NumbersLeaflet.Of(language, zero);
        var pages = NumbersLeaflet.Pages(document);
        var planted = pages with { Pages = [.. pages.Pages.Select(page => page with { Frame = Planted(page.Frame, plant) })] };
        return PaperProof.Faults(NumbersLeaflet.Pdf(document, planted), SourceTexts.Of(document), language);
    }

    private static Frame Planted(Frame frame, Func<TextItem, FrameItem[]> plant) => frame with
    {
        Items = [.. frame.Items.SelectMany(item => item switch
        {
            GroupItem group => [group with { Frame = Planted(group.Frame, plant) }],
            TextItem text when text.Run.Text.Contains("6789", StringComparison.Ordinal)
            || text.Run.Text.Contains("६७८९", StringComparison.Ordinal) => plant(text),
            _ => [item],
        })],
    };

    private static TextItem Drawn(TextItem item, char digit, char other)
    {
        var (from, to) = (item.Run.Face.GlyphOf(digit), item.Run.Face.GlyphOf(other));
        Assert.Contains(item.Run.Glyphs, glyph => glyph.Id == from);
        return item with
        {
            Run =
            item.Run with { Glyphs = [.. item.Run.Glyphs.Select(glyph => glyph.Id == from ? glyph with { Id = to } : glyph)] }
        };
    }

    /// <summary>The glyphs from the last to the first, and a file that says so.</summary>
    private static TextItem Reversed(TextItem item)
    {
        var run = item.Run;
        Assert.Equal(run.Text.Length, run.Glyphs.Length);
        return item with
        {
            Run = run with
            {
                Text = string.Concat(run.Text.Reverse()),
                Glyphs = [.. run.Glyphs.Reverse().Select(static (glyph, i) => glyph with { Cluster = i })]
            }
        };
    }

    /// <summary>A white shape over a part of a text.</summary>
    private static GroupItem Cover(TextItem item, double from, double to, double top = -1)
    {
        var (width, size) = (item.Run.Width, item.Run.Size);
        var path = VectorPath.Rectangle(new Rect(new Point(width * from, size * top), new Size(width * (to - from), size * (0.3 - top))));
        var shape = new ShapeItem(item.Position, path, Color.White, Stroke: null);
        return new GroupItem(Point.Origin, new Frame(Size.Zero, [shape]), ArtifactKind.Layout);
    }
}
