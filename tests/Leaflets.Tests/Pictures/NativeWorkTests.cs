using Leaflets.Bounds;
using Leaflets.Media;
using Leaflets.Pictures;
using Xunit;

namespace Leaflets.Tests.Pictures;

/// <summary>A call of a library that takes long does not hold the leaflet that waits for it.</summary>
public sealed class NativeWorkTests
{
    [Fact]
    public void Whoever_waits_for_a_call_can_leave_it_and_what_it_makes_is_dropped()
    {
        using var mayEnd = new ManualResetEventSlim();
        using var isDropped = new ManualResetEventSlim();
        using var hasBegun = new ManualResetEventSlim();
        using (Steps.Watched(() => EndIf(hasBegun.IsSet)))
        {
            Assert.Throws<OperationCanceledException>(() => NativeWork.Run(() =>
            {
                hasBegun.Set();
                Waits(mayEnd);
                return new Dropped(isDropped);
            }));
        }

        Assert.False(isDropped.IsSet);
        mayEnd.Set();
        Waits(isDropped);
    }

    [Fact]
    public void Work_that_is_left_ends_at_its_next_look()
    {
        using var isLeft = new ManualResetEventSlim();
        using var hasEnded = new ManualResetEventSlim();
        using var hasBegun = new ManualResetEventSlim();
        using (Steps.Watched(() => EndIf(hasBegun.IsSet)))
        {
            Assert.Throws<OperationCanceledException>(() => NativeWork.Run<int>(() =>
            {
                hasBegun.Set();
                try
                {
                    Waits(isLeft);
                    while (true)
                    {
                        Steps.Take();
                    }
                }
                finally
                {
                    hasEnded.Set();
                }
            }));
        }

        isLeft.Set();
        Waits(hasEnded);
    }

    [Fact]
    public void Steps_of_a_call_are_those_of_whoever_ordered_it()
    {
        var before = Steps.Taken;
        Assert.Equal(5, NativeWork.Run(() =>
        {
            Steps.Take(10_000);
            return 5;
        }));
        Assert.Equal(10_000, Steps.Taken - before);
    }

    [Fact]
    public void A_fault_of_a_call_is_thrown_where_it_was_ordered() =>
        Assert.Equal(
            "its data is cut", Assert.Throws<InvalidImageException>(
                () => NativeWork.Run<int>(static () => throw new InvalidImageException("its data is cut"))).Message);

    [Fact]
    public void Processor_time_and_allocated_bytes_of_a_call_are_those_of_whoever_ordered_it()
    {
        Assert.SkipUnless(ProcessorTime.OfThread() is not null, "This system does not say.");
        var (time, bytes) = (ProcessorTime.OfThread()!.Value, AllocatedBytes.OfThread());
        NativeWork.Run(static () =>
        {
            var start = ProcessorTime.OfThread()!.Value;
            while (ProcessorTime.OfThread()!.Value - start < TimeSpan.FromMilliseconds(50))
            {
            }

            return new byte[1 << 20];
        });
        Assert.True(ProcessorTime.OfThread()!.Value - time >= TimeSpan.FromMilliseconds(50));
        Assert.True(AllocatedBytes.OfThread() - bytes >= 1 << 20);
    }

    [Fact]
    public void A_call_that_fails_gives_its_place_back()
    {
        for (var i = 0; i <= Environment.ProcessorCount; i++)
        {
            Assert.Throws<InvalidImageException>(
                () => NativeWork.Run<int>(static () => throw new InvalidImageException("its data is cut")));
        }

        Assert.Equal(1, NativeWork.Run(static () => 1));
    }

    private static void Waits(ManualResetEventSlim turn) =>
        Assert.True(turn.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "What was waited for did not come.");

    private static void EndIf(bool isTime)
    {
        if (isTime)
        {
            throw new OperationCanceledException();
        }
    }

    private sealed class Dropped(ManualResetEventSlim isDropped) : IDisposable
    {
        public void Dispose() => isDropped.Set();
    }
}
