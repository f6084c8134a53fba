using System.Runtime.InteropServices;

namespace Leaflets.Bounds;

/// <summary>What the present thread has had of a processor: other work on the machine does not tell in it, nor does waiting.</summary>
internal static partial class ProcessorTime
{
    /// <summary>The clock of a thread (<c>CLOCK_THREAD_CPUTIME_ID</c>).</summary>
    private const int ThreadClockOfLinux = 3;

    /// <inheritdoc cref="ThreadClockOfLinux"/>
    private const int ThreadClockOfMac = 16;

    /// <summary>Stands for the present thread (<c>GetCurrentThread</c>).</summary>
    private const nint ThisThreadOfWindows = -2;

    [ThreadStatic]
    private static TimeSpan _elsewhere;

    /// <summary>The time of the present thread, and of others that worked for it; null where the system does not say.</summary>
    public static TimeSpan? OfThread() => OfThisThread() + _elsewhere;

    /// <summary>Counts what another thread has had while the present one waited for it.</summary>
    public static void AddElsewhere(TimeSpan time) => _elsewhere += time;

    private static TimeSpan? OfThisThread()
    {
        if (OperatingSystem.IsWindows())
        {
            return GetThreadTimes(ThisThreadOfWindows, out _, out _, out var kernel, out var user) != 0
                ? TimeSpan.FromTicks(kernel + user) : null;
        }

        var clock = OperatingSystem.IsLinux() ? ThreadClockOfLinux : OperatingSystem.IsMacOS() ? ThreadClockOfMac : (int?)null;
        return clock is { } id && Environment.Is64BitProcess && GetTime(id, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : null;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    /// <summary>Times in hundreds of nanoseconds (<c>FILETIME</c>).</summary>
    [LibraryImport("kernel32")]
    private static partial int GetThreadTimes(nint thread, out long created, out long ended, out long kernel, out long user);

    /// <summary>The <c>timespec</c> of systems with 64 bits.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
