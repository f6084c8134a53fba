namespace Leaflets.Cli.Invocation;

/// <summary>
/// The second wall around memory: what no count has foreseen ends as an <see cref="OutOfMemoryException"/> of the program, not as the end
/// of other programs. It bounds the heap of the runtime; what native libraries take comes on top.
/// </summary>
internal static class MemoryWall
{
    /// <summary>What a command may hold that reads files of others and builds nothing.</summary>
    public const long Reading = 1L << 30;

    /// <summary>
    /// Bounds the heap of this process. Where it is bounded more closely already (by its user, or a container), that stays.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    public static void Set(long bytes)
    {
        // What is mapped of typefaces, the runtime and native libraries comes on top.
        bytes = bytes / 8 * 7;
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes <= bytes)
        {
            return;
        }

        try
        {
            AppContext.SetData("GCHeapHardLimit", (ulong)bytes);
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
            // More is held already, or this runtime cannot: the counts stand alone.
        }
    }
}
