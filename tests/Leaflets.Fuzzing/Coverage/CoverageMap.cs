using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Leaflets.Fuzzing.Coverage;

/// <summary>
/// Counts how often each branch of the instrumented code is taken, and keeps what was ever seen. Counts fall into eight classes (1, 2, 3, 4
/// to 7, 8 to 15, 16 to 31, 32 to 127, more), so that a loop's length is news where it doubles and not at each turn.
/// </summary>
internal sealed unsafe class CoverageMap
{
    /// <summary>What the instrumentation addresses: a branch's number has 16 bits.</summary>
    private const int Size = 1 << 16;

    private static readonly byte[] Classes = MakeClasses();

    private readonly byte* _hits = (byte*)NativeMemory.AlignedAlloc(Size, sizeof(ulong));
    private readonly byte[] _seen = new byte[Size];

    /// <summary>Makes a map that all instrumented code of the process writes to from now on.</summary>
    public CoverageMap()
    {
        NativeMemory.Clear(_hits, Size);
        Trace.SharedMem = _hits;
    }

    /// <summary>How many pairs of branches were ever taken one after the other.</summary>
    public int Edges { get; private set; }

    /// <summary>Forgets the counts of the last run.</summary>
    public void Start()
    {
        NativeMemory.Clear(_hits, Size);
        Trace.PrevLocation = 0;
    }

    /// <summary>Adds the counts of the last run to what was seen.</summary>
    /// <returns>Whether anything was new.</returns>
    public bool Take()
    {
        var words = new ReadOnlySpan<ulong>(_hits, Size / sizeof(ulong));
        var isNew = false;
        for (var word = 0; word < words.Length; word++)
        {
            for (var left = words[word]; left != 0;)
            {
                var index = BitOperations.TrailingZeroCount(left) / 8;
                var at = (word * sizeof(ulong)) + index;
                left &= ~(0xFFUL << (index * 8));
                var bit = Classes[_hits[at]];
                if ((_seen[at] & bit) == 0)
                {
                    Edges += _seen[at] == 0 ? 1 : 0;
                    _seen[at] |= bit;
                    isNew = true;
                }
            }
        }

        return isNew;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var count = 1; count < classes.Length; count++)
        {
            classes[count] = (byte)(count switch { 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 });
        }

        return classes;
    }
}
