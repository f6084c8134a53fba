namespace Leaflets.Bounds;

/// <summary>What the present thread has allocated, and what others have that worked for it.</summary>
internal static class AllocatedBytes
{
    [ThreadStatic]
    private static long _elsewhere;

    /// <summary>The bytes of the present thread, and of others that worked for it.</summary>
    public static long OfThread() => GC.GetAllocatedBytesForCurrentThread() + _elsewhere;

    /// <summary>Counts what another thread has allocated while the present one waited for it.</summary>
    public static void AddElsewhere(long bytes) => _elsewhere += bytes;
}
