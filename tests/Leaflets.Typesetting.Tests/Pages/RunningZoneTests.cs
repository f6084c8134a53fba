using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Tests.Inline;
using Xunit;

namespace Leaflets.Typesetting.Tests.Pages;

/// <summary>Texts at the head and foot of pages.</summary>
public sealed class RunningZoneTests
{
    [Fact]
    public void A_title_is_set_once_for_all_pages_and_a_page_number_anew_for_each()
    {
        var style = ParagraphFixture.StyleOf(ParagraphFixture.English);
        var (title, number) = (Zone(), Zone());
        var first = title.Prepare([Text("A title")], style, []);
        var lines = title.Break(Length.FromPoints(100), []);
        Assert.Same(first, title.Prepare([Text("A title")], style, []));
        Assert.Equal(lines, title.Break(Length.FromPoints(100), []));
        Assert.NotSame(number.Prepare([Text("1")], style, []), number.Prepare([Text("2")], style, []));
        Assert.NotEqual(lines, title.Break(Length.FromPoints(20), []));
    }

    [Fact]
    public void What_is_too_wide_is_told_of_each_page()
    {
        var (zone, problems) = (Zone(), new List<TypesettingProblem>());
        for (var page = 0; page < 2; page++)
        {
            zone.Prepare([Text("Unbreakable")], ParagraphFixture.StyleOf(ParagraphFixture.English), problems);
            zone.Break(Length.FromPoints(5), problems);
        }

        Assert.Equal(2, problems.Count);
    }

    private static RunningZone Zone() => new(new ParagraphFormatter(TestFonts.Catalog), TextAlignment.Start);

    private static InlineText Text(string text) => new(text, ParagraphFixture.English);
}
