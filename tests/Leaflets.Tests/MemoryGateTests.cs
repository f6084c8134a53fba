using Xunit;

namespace Leaflets.Tests;

public sealed class MemoryGateTests
{
    private const long Megabyte = 1L << 20;

    [Theory]
    [InlineData(16 * 1024, 1024, 6, 6, 6)]
    [InlineData(4 * 1024, 1024, 6, 6, 3)]
    [InlineData(2 * 1024, 1024, 6, 6, 1)]
    [InlineData(1536, 1024, 6, 5, 1)]
    [InlineData(1024, 1024, 6, 1, 1)]
    [InlineData(512, 1024, 6, 1, 1)]
    [InlineData(16 * 1024, 1024, 1, 1, 1)]
    [InlineData(16 * 1024, 64, 6, 6, 6)]
    public void As_many_work_at_once_and_may_take_much_as_the_total_holds(long total, long limit, int asked, int workers, int passes)
    {
        using var gate = new MemoryGate(total * Megabyte, limit * Megabyte, asked);
        Assert.Equal((workers, passes), (gate.Workers, gate.Passes));
        Assert.InRange(gate.Total, 1, total * Megabyte);
        Assert.Equal(Math.Min(total, limit) * Megabyte, gate.Limit);
    }

    [Fact]
    public void Who_takes_little_never_waits_and_who_takes_much_waits_until_another_is_done()
    {
        using var gate = new MemoryGate(1536 * Megabyte, 1024 * Megabyte, workers: 2);
        Assert.Equal(1, gate.Passes);
        using var first = new WorkBudget(LeafletLimits.Default, gate, CancellationToken.None);
        Take(first, MemoryGate.Small + Megabyte);
        using var begun = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        var other = new Thread(() =>
        {
            using var second = new WorkBudget(LeafletLimits.Default, gate, CancellationToken.None);
            Take(second, 16 * Megabyte);
            begun.Set();
            Take(second, MemoryGate.Small);
            done.Set();
        });
        other.Start();
        Assert.True(begun.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.False(done.Wait(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));
        first.Dispose();
        Assert.True(done.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        other.Join();
    }

    [Fact]
    public void Who_waits_can_be_stopped()
    {
        using var gate = new MemoryGate(1024 * Megabyte, 1024 * Megabyte, workers: 1);
        using var first = new WorkBudget(LeafletLimits.Default, gate, CancellationToken.None);
        Take(first, MemoryGate.Small + Megabyte);
        using var stop = new CancellationTokenSource();
        using var second = new WorkBudget(LeafletLimits.Default, gate, stop.Token);
        stop.CancelAfter(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() => Take(second, MemoryGate.Small + Megabyte));
    }

    private static void Take(WorkBudget budget, long bytes)
    {
        for (var taken = 0L; taken < bytes; taken += Megabyte)
        {
            GC.KeepAlive(new byte[Megabyte]);
            budget.Check();
        }
    }
}
