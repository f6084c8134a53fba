using System.Runtime.InteropServices;

namespace Leaflets.Cli;

/// <summary>Bounds that the system keeps, whatever a library does.</summary>
internal static partial class ProcessLimits
{
    /// <summary>RLIMIT_DATA of Linux on every processor that .NET runs on: memory of one's own that can be written.</summary>
    private const int Data = 2;

    /// <summary>Bounds the memory of this process, that of native libraries too. Elsewhere than on Linux nothing is bounded.</summary>
    /// <param name="bytes">The bytes.</param>
    public static unsafe void LimitData(long bytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return;
        }

        // What is so now, and what it may be at most.
        var limit = stackalloc ulong[2];
        if (Get(Data, limit) == 0 && limit[0] > (ulong)bytes)
        {
            limit[0] = (ulong)bytes;

            // What the system refuses, the other bounds hold.
            _ = Set(Data, limit);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static unsafe partial int Get(int resource, ulong* limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static unsafe partial int Set(int resource, ulong* limit);
}
