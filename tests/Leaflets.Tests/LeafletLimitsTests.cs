using Leaflets.Bounds;
using Leaflets.Building;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests;

public sealed class LeafletLimitsTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public LeafletLimitsTests()
    {
        _collection.Add("small/en.md", "# Small\n\nText.\n");
        _collection.Add(
            "large/en.md", "# Large\n\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"Paragraph {i} of many.\n\n")));
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_leaflet_that_takes_too_much_memory_fails_alone()
    {
        var result = _collection.Build(limits: new LeafletLimits { Memory = 24L << 20 });
        Assert.Equal("LFT5005", Assert.Single(result.Leaflets.Single(static leaflet => leaflet.Id == "large").Diagnostics).Descriptor.Id);
        Assert.Equal(LeafletState.Made, result.Leaflets.Single(static leaflet => leaflet.Id == "small").State);
        Assert.False(File.Exists(Path.Join(_collection.Output, "large", "large.en.pdf")));
    }

    [Theory]
    [InlineData("lists in lists", "- - - - - - - - - - - - - - - - - - - - a\n", 30_000)]
    [InlineData("quotations in quotations", ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a\n\n", 30_000)]
    [InlineData("tables", "| a | b | c | d |\n|---|---|---|---|\n| a | b | c | d |\n\n", 40_000)]
    [InlineData("emphasis", "*a* **b** *c* *d* **e** *f* ~~g~~\n\n", 60_000)]
    public void What_is_too_much_to_read_ends_while_it_is_read(string what, string piece, int count)
    {
        _collection.Add("large/en.md", "# Large\n\n" + string.Concat(Enumerable.Repeat(piece, count)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var result = _collection.Build(limits: new LeafletLimits { Memory = 160L << 20, Time = TimeSpan.FromMinutes(10) });
        var problem = Assert.Single(result.Leaflets.Single(static leaflet => leaflet.Id == "large").Diagnostics);
        Assert.True(problem.Descriptor.Id == "LFT5005", $"{what}: {problem}");
        Assert.Equal(LeafletState.Made, result.Leaflets.Single(static leaflet => leaflet.Id == "small").State);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, before + (200L << 20));
    }

    [Fact]
    public void Six_at_once_within_the_memory_of_one_are_made_as_one_by_one()
    {
        for (var i = 0; i < 4; i++)
        {
            _collection.Add(
                $"many{i}/en.md", "# Many\n\n" + string.Concat(Enumerable.Range(0, 300).Select(static i => $"Paragraph {i} of many.\n\n")));
        }

        var request = new BuildRequest
        {
            Root = _collection.Root,
            Ids = ["many0", "many1", "many2", "many3", "small"],
            OutputFolder = _collection.Output
        };
        var alone = _collection.Build(request).Leaflets.Select(
            static leaflet => string.Join(' ', leaflet.Files.Select(static file => file.Sha256)));
        var limits = new LeafletLimits { Memory = 512L << 20 };
        var result = _collection.Build(request with { Workers = 6, Limits = limits, TotalMemory = 512L << 20 });
        Assert.Equal(alone, result.Leaflets.Select(static leaflet => string.Join(' ', leaflet.Files.Select(static file => file.Sha256))));
        Assert.InRange((request with { Workers = 6, Limits = limits, TotalMemory = 512L << 20 }).MostMemory, 1, 512L << 20);
    }

    [Fact]
    public void A_leaflet_that_takes_too_long_fails_with_the_limit_named()
    {
        var result = _collection.Build(limits: new LeafletLimits { Time = TimeSpan.Zero });
        Assert.All(result.Leaflets, static leaflet => Assert.Equal(LeafletState.Failed, leaflet.State));
        Assert.Equal("LFT5004", Assert.Single(result.Leaflets[0].Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void Time_is_that_of_a_processor_and_by_the_clock_four_times_as_long()
    {
        var (clock, processor) = (new ManualClock(), TimeSpan.FromSeconds(5));
        using var gate = new MemoryGate(1L << 30, 1L << 30, workers: 1);
        var limits = new LeafletLimits { Time = TimeSpan.FromSeconds(10) };
        Assert.Equal(TimeSpan.FromSeconds(40), limits.ClockTime);
        using (var budget = new WorkBudget(limits, gate, CancellationToken.None, clock, () => processor))
        {
            // The machine does other things for half a minute.
            clock.Advance(39);
            processor += TimeSpan.FromSeconds(9);
            budget.Check();
            processor += TimeSpan.FromSeconds(1);
            Assert.Equal("LFT5004", Assert.Throws<BudgetExceededException>(budget.Check).Descriptor.Id);
        }

        using (var waiting = new WorkBudget(limits, gate, CancellationToken.None, clock, () => processor))
        {
            clock.Advance(39);
            waiting.Check();
            clock.Advance(1);
            Assert.Equal("LFT5015", Assert.Throws<BudgetExceededException>(waiting.Check).Descriptor.Id);
        }

        using var unknown = new WorkBudget(limits, gate, CancellationToken.None, clock, static () => null);
        clock.Advance(9);
        unknown.Check();
        clock.Advance(1);
        Assert.Equal("LFT5004", Assert.Throws<BudgetExceededException>(unknown.Check).Descriptor.Id);
    }

    [Fact]
    public void A_thread_that_waits_takes_no_time_of_a_processor()
    {
        Assert.SkipUnless(ProcessorTime.OfThread() is not null, "This system does not say.");
        var before = ProcessorTime.OfThread()!.Value;
        Thread.Sleep(300);
        var slept = ProcessorTime.OfThread()!.Value;
        while (ProcessorTime.OfThread()!.Value - slept < TimeSpan.FromMilliseconds(20))
        {
        }

        Assert.InRange(slept - before, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void The_longest_times_do_not_overflow() =>
        Assert.Equal(TimeSpan.MaxValue, new LeafletLimits { Time = TimeSpan.MaxValue }.ClockTime);

    [Fact]
    public void The_usual_limits_let_a_document_of_many_pages_through() =>
        Assert.All(_collection.Build().Leaflets, static leaflet => Assert.Equal(LeafletState.Made, leaflet.State));

    /// <summary>A clock that goes when it is told to.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private long _now = 1_000;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(double seconds) => _now += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
