using Leaflets.Cli.Reporting;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class BuildPaceTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Nothing_is_foretold_before_a_leaflet_is_done()
    {
        var pace = new BuildPace(_time);
        _time.Advance(2);
        pace.Note(0);
        Assert.Null(pace.PerSecond);
        Assert.Null(pace.Left(100));
    }

    [Fact]
    public void Leaflets_a_second_give_the_time_that_is_left()
    {
        var pace = new BuildPace(_time);
        for (var done = 10; done <= 40; done += 10)
        {
            _time.Advance(1);
            pace.Note(done);
        }

        Assert.Equal(10, pace.PerSecond!.Value, 3);
        Assert.Equal(6, pace.Left(100)!.Value.TotalSeconds, 3);
    }

    [Fact]
    public void A_burst_from_the_cache_is_forgotten_after_some_seconds()
    {
        var pace = new BuildPace(_time);
        _time.Advance(0.5);
        pace.Note(10_000);
        for (var i = 1; i <= 20; i++)
        {
            _time.Advance(1);
            pace.Note(10_000 + i);
        }

        Assert.InRange(pace.PerSecond!.Value, 0.9, 1.1);
    }
}
