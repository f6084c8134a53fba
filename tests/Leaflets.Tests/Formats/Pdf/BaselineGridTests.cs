using System.Text;
using Leaflets.Formats.Pdf;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>With <c>page: { grid }</c> the lines of running text are level from column to column and from page to page.</summary>
public sealed class BaselineGridTests
{
    private const string Word = "level";

    [Theory]
    [InlineData("en", "line")]
    [InlineData("en", "half-line")]
    [InlineData("ar", "line")]
    [InlineData("ur", "line")]
    [InlineData("hi", "half-line")]
    [InlineData("th", "line")]
    [InlineData("km", "half-line")]
    [InlineData("zh-Hans", "line")]
    public void Lines_of_running_text_are_on_the_grid(string language, string grid)
    {
        var document = MarkdownLeaflet.Of(Everything(), language, $"page: {{ grid: {grid}, tighten: {{ lines: 0 }} }}");
        var step = Step(document, language, grid == "line" ? 1 : 2);
        var pages = new LeafletComposer(TestFonts.Catalog).Compose(document).Pages.Pages;
        var baselines = pages.SelectMany(page => Baselines(page.Frame, Point.Origin)).ToList();
        Assert.True(pages.Length > 2);
        Assert.True(baselines.Count > 50);
        Assert.All(baselines, baseline => Assert.Equal(0, OffGrid(baseline - baselines[0], step), 0.01));
    }

    [Fact]
    public void Without_a_grid_blocks_follow_each_other_as_their_spaces_say()
    {
        var document = MarkdownLeaflet.Of(Everything());
        var baselines = new LeafletComposer(TestFonts.Catalog)
            .Compose(document).Pages.Pages.SelectMany(page => Baselines(page.Frame, Point.Origin)).ToList();
        Assert.Contains(baselines, baseline => Math.Abs(OffGrid(baseline - baselines[0], Step(document, "en", 1))) > 1);
    }

    [Fact]
    public void A_subscript_moves_no_line()
    {
        var words = string.Join(' ', Enumerable.Repeat("level H~2~O and 1 m^2^,", 20));
        var document = MarkdownLeaflet.Of(words, "en", "page: { grid: line }");
        var baselines = new LeafletComposer(TestFonts.Catalog)
            .Compose(document).Pages.Pages.SelectMany(page => Baselines(page.Frame, Point.Origin)).Distinct().ToList();
        var step = Step(document, "en", 1);
        Assert.True(baselines.Count > 3);
        Assert.All(baselines.Zip(baselines.Skip(1)), pair => Assert.Equal(step, pair.Second - pair.First, 0.01));
    }

    private static double Step(StyledDocument document, string language, int steps) =>
        TextStyles.LeadingOf(document.Sheet.Root, language).Points / steps;

    private static double OffGrid(double distance, double step) => distance - (step * Math.Round(distance / step));

    /// <summary>Headings, lists, boxes, tables and columns, with running text between and inside.</summary>
    private static string Everything()
    {
        var markdown = new StringBuilder();
        for (var i = 0; i < 3; i++)
        {
            markdown.Append(
                $"""
                 ## Heading

                 {Words(40)}

                 - {Words(12)}
                 - {Words(3)}
                   1. {Words(20)}

                 > [!WARNING]
                 > {Words(30)}
                 >
                 > > {Words(9)}

                 ::: columns
                 ### Small heading

                 {Words(31)}

                 | Not | on |
                 |-----|----|
                 | the | grid |

                 {Words(17)}

                 > [!NOTE]
                 > {Words(14)}

                 {Words(50)}
                 :::

                 {Words(25)}

                 ::: questions
                 - {Words(4)}
                 :::

                 {Words(200)}


                 """);
        }

        return markdown.ToString();
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat(Word, count));

    private static IEnumerable<double> Baselines(Frame frame, Point origin) => frame.Items.SelectMany(item => item switch
    {
        TextItem text when text.Run.Text.Contains(Word, StringComparison.Ordinal) => [origin.Offset(item.Position).Y.Points],
        GroupItem group => Baselines(group.Frame, origin.Offset(group.Position)),
        _ => Enumerable.Empty<double>(),
    });
}
