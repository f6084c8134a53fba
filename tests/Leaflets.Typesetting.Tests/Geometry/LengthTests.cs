using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Typesetting.Tests.Geometry;

public sealed class LengthTests
{
    [Fact]
    public void An_inch_is_72_points_and_25_4_millimetres()
    {
        Assert.Equal(72, Length.FromInches(1).Points);
        Assert.Equal(25.4, Length.FromInches(1).Millimetres, 10);
        Assert.Equal(72, Length.FromMillimetres(25.4).Points, 10);
    }

    [Fact]
    public void A_length_fits_in_itself_reached_by_many_additions()
    {
        var sum = Enumerable.Repeat(Length.FromPoints(0.1), 1000).Aggregate(Length.Zero, (a, b) => a + b);
        Assert.True(sum.FitsIn(Length.FromPoints(100)));
        Assert.False((sum + Length.FromPoints(0.1)).FitsIn(Length.FromPoints(100)));
    }

    [Fact]
    public void Black_on_white_has_the_greatest_contrast() =>
        Assert.Equal(21, Color.Contrast(Color.Black, Color.White), 6);
}
