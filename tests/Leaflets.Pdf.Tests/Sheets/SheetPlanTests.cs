using Leaflets.Pdf.Sheets;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Pdf.Tests.Sheets;

public sealed class SheetPlanTests
{
    private static readonly Size Paper = PageSketch.SizeOf(1000, 800);

    [Fact]
    public void A_page_that_lies_on_no_sheet_is_refused()
    {
        var document = SmallDocuments.Links();
        var sheet = new Sheet(Paper, "1", [new Panel(0, Transform.Identity)]);
        Assert.Throws<InvalidOperationException>(() => new SheetPlan(document, [sheet]));
        Assert.Throws<InvalidOperationException>(() => new SheetPlan(document, [sheet, sheet]));
        var unknown = new Sheet(Paper, "3", [new Panel(2, Transform.Identity)]);
        Assert.Throws<InvalidOperationException>(() => new SheetPlan(document, [sheet, unknown]));
    }

    [Fact]
    public void A_sheet_is_called_by_its_pages_in_their_order()
    {
        var document = SmallDocuments.Links();
        var sheet = Sheet.Of(document, Paper, new Panel(1, Transform.Identity), new Panel(0, Transform.Translation(500, 0)));
        Assert.Equal("1, 2", sheet.Label);
        Assert.Equal([0, 1], sheet.Panels.Select(panel => panel.Page));
    }

    // The page is 419.5 by 595.3 points; an area of 30 by 14 at 40,88 and what is read from 40,48 on.
    [Theory]
    [InlineData("upright", 1.0, 0.0, 0.0, 1.0, 500.0, 100.0, "540 598 570 612", "540 652")]
    [InlineData("half as large", 0.5, 0.0, 0.0, 0.5, 500.0, 100.0, "520 649 535 656", "520 676")]
    [InlineData("turned clockwise", 0.0, 1.0, -1.0, 0.0, 600.0, 100.0, "498 630 512 660", "5 660")]
    [InlineData("turned counterclockwise", 0.0, -1.0, 1.0, 0.0, 100.0, 500.0, "188 340 202 370", "148 720")]
    [InlineData("upside down", -1.0, 0.0, 0.0, -1.0, 500.0, 700.0, "430 188 460 202", "80 695")]
    public void Areas_and_views_lie_where_the_page_lies(
        string how, double a, double b, double c, double d, double e, double f, string area, string view)
    {
        var document = SmallDocuments.Text();
        var other = new Sheet(Paper, "2", [new Panel(1, Transform.Identity)]);
        var plan = new SheetPlan(document, [other, new Sheet(Paper, "1", [new Panel(0, new Transform(a, b, c, d, e, f))])]);
        Assert.Equal(1, plan.SheetOf(0));
        var (left, bottom, right, top) = plan.Place(0, new Rect(PageSketch.At(40, 88), PageSketch.SizeOf(30, 14)));
        Assert.Equal((how, area), (how, FormattableString.Invariant($"{left:0} {bottom:0} {right:0} {top:0}")));
        var (from, upper) = plan.View(0, PageSketch.At(40, 48));
        Assert.Equal((how, view), (how, FormattableString.Invariant($"{from:0} {upper:0}")));
    }

    [Fact]
    public void A_sheet_that_is_a_page_keeps_the_window_where_it_is_from_left_to_right()
    {
        var plan = SheetPlan.OneToOne(SmallDocuments.Text());
        Assert.Null(plan.View(1, PageSketch.At(40, 48)).Left);
    }
}
