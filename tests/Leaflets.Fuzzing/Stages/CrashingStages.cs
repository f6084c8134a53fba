using System.Runtime.InteropServices;
using Leaflets.Diagnostics;
using Leaflets.Typesetting;

namespace Leaflets.Fuzzing.Stages;

/// <summary>
/// Ends the process where a leaflet of a certain id is read, in one of the ways in which no exception is thrown that could be caught.
/// </summary>
/// <param name="fonts">The typefaces.</param>
/// <param name="crash">How: one of the names of this class.</param>
internal sealed partial class CrashingStages(FontCatalog fonts, string crash) : DelegatingStages(fonts)
{
    /// <summary>The leaflet with which the process ends.</summary>
    public const string Id = "crash";

    /// <summary>The stack is used up.</summary>
    public const string Stack = "stack";

    /// <summary>A native library writes where nothing is.</summary>
    public const string Fault = "fault";

    /// <summary>A native library finds itself broken.</summary>
    public const string Abort = "abort";

    /// <summary>A native library gives back twice what it had once.</summary>
    public const string Heap = "heap";

    /// <inheritdoc/>
    public override ReadLeaflet Read(SourceText source, string id, string language, ReadingOptions options)
    {
        if (id == Id)
        {
            Crash();
        }

        return base.Read(source, id, language, options);
    }

    private unsafe void Crash()
    {
        const int Size = 64;
        switch (crash)
        {
            case Stack:
                _ = Depth(1);
                break;
            case Fault:
                _ = MemorySet((void*)1, 0, Size);
                break;
            case Abort:
                AbortProcess();
                break;
            case Heap:
                var memory = NativeMemory.Alloc(Size);
                NativeMemory.Free(memory);
                NativeMemory.Free(memory);
                break;
            default:
                throw new ArgumentException($"There is no crash '{crash}'.");
        }
    }

    /// <summary>Calls itself without end, and has something to do afterwards, so that no call takes the place of another.</summary>
    private static long Depth(long depth) => depth < 0 ? depth : Depth(depth + 1) + depth;

    [LibraryImport("libc", EntryPoint = "memset")]
    private static unsafe partial void* MemorySet(void* at, int value, nuint count);

    [LibraryImport("libc", EntryPoint = "abort")]
    private static partial void AbortProcess();
}
