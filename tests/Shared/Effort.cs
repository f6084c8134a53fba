using System.Runtime.InteropServices;
using Xunit;

namespace Leaflets.Tests.Shared;

/// <summary>
/// What work costs: the time that its own thread has of a processor, and what it allocates. How busy the machine is does not count.
/// </summary>
internal static class Effort
{
    private const int ThreadClockOfLinux = 3;
    private const int ThreadClockOfMac = 16;

    /// <summary>
    /// Does work on this thread, and holds it to bounds that are far from what it takes: they tell what never ends, or grows with the
    /// square.
    /// </summary>
    /// <param name="time">The processor time that it may take.</param>
    /// <param name="bytes">What it may allocate.</param>
    /// <param name="work">The work.</param>
    /// <returns>What the work returns.</returns>
    public static T Bounded<T>(TimeSpan time, long bytes, Func<T> work)
    {
        var (start, allocated) = (ProcessorTime(), GC.GetAllocatedBytesForCurrentThread());
        var result = work();
        var (spent, taken) = (ProcessorTime() - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
        Assert.True(spent < time, $"It took {spent.TotalSeconds:0.0} s of a processor; {time.TotalSeconds} s were the most.");
        Assert.True(taken < bytes, $"It allocated {taken >> 20} MB; {bytes >> 20} MB were the most.");
        return result;
    }

    /// <summary>What this thread has had of a processor; nothing where the system does not say so in the way of POSIX.</summary>
    private static TimeSpan ProcessorTime()
    {
        var clock = OperatingSystem.IsLinux() ? ThreadClockOfLinux : OperatingSystem.IsMacOS() ? ThreadClockOfMac : (int?)null;
        return clock is { } id && GetTime(id, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000) : TimeSpan.Zero;
    }

    [DllImport("libc", EntryPoint = "clock_gettime"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    /// <summary>The <c>timespec</c> of systems with 64 bits.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
