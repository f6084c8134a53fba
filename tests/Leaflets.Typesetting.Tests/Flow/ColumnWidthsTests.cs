using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Typesetting.Tests.Flow;

public sealed class ColumnWidthsTests
{
    [Fact]
    public void A_table_with_room_to_spare_fills_its_measure() =>
        Assert.Equal([100, 200], Share(300, [], (10, 50), (10, 100)));

    [Fact]
    public void A_short_column_is_not_broken_for_the_sake_of_a_long_one() =>
        Assert.Equal([60, 240], Share(300, [], (20, 60), (50, 1000)));

    [Fact]
    public void Long_columns_share_the_rest_by_what_each_could_use() =>
        Assert.Equal([50, 90, 160], Share(300, [], (50, 50), (20, 200), (20, 380)));

    [Fact]
    public void No_column_is_narrower_than_its_widest_word() =>
        Assert.Equal([65, 235], Share(300, [], (30, 100), (220, 250)));

    [Fact]
    public void Shares_of_the_source_decide() => Assert.Equal([90, 210], Share(300, [0.3, 0.7], (10, 20), (10, 500)));

    [Fact]
    public void A_share_that_would_cut_a_word_gives_way() =>
        Assert.Equal([120, 90, 90], Share(300, [0.2, 0.4, 0.4], (120, 130), (10, 20), (10, 20)));

    [Fact]
    public void Where_columns_cannot_fit_the_widest_go_short() => Assert.Equal([100, 200], Share(300, [0.5, 0.5], (100, 100), (400, 400)));

    private static double[] Share(double measure, double[] shares, params (double Minimum, double Maximum)[] columns)
    {
        WidthRange[] ranges =
            [.. columns.Select(column => new WidthRange(Length.FromPoints(column.Minimum), Length.FromPoints(column.Maximum)))];
        var widths = ColumnWidths.Share(ranges, [.. shares], Length.FromPoints(measure));
        Assert.All(widths.Zip(ranges), pair => Assert.True(
            pair.First >= pair.Second.Minimum || ranges.Sum(range => range.Minimum.Points) > measure));
        return [.. widths.Select(width => Math.Round(width.Points, 6))];
    }
}
