namespace Leaflets.Media.Deflate;

/// <summary>A canonical Huffman code of limited length for one alphabet (RFC 1951, 3.2.2).</summary>
internal sealed class HuffmanCode
{
    private readonly int _limit;
    private readonly ulong[] _sorted;
    private readonly int[] _depths;

    public HuffmanCode(int size, int limit)
    {
        _limit = limit;
        Lengths = new byte[size];
        Codes = new ushort[size];
        Frequencies = new int[size];
        _sorted = new ulong[size];
        _depths = new int[size];
    }

    /// <summary>How often each symbol occurs.</summary>
    public int[] Frequencies { get; }

    /// <summary>The length of each symbol's code in bits; 0 for a symbol that does not occur.</summary>
    public byte[] Lengths { get; }

    /// <summary>Each symbol's code, with its bits in the order they are written.</summary>
    public ushort[] Codes { get; }

    /// <summary>The bits that all symbols take by their frequencies.</summary>
    public long Cost
    {
        get
        {
            long cost = 0;
            for (var i = 0; i < Lengths.Length; i++)
            {
                cost += (long)Frequencies[i] * Lengths[i];
            }

            return cost;
        }
    }

    /// <summary>Makes lengths and codes from the frequencies.</summary>
    public void Build()
    {
        Array.Clear(Lengths);
        var used = 0;
        for (var symbol = 0; symbol < Frequencies.Length; symbol++)
        {
            if (Frequencies[symbol] > 0)
            {
                _sorted[used++] = ((ulong)Frequencies[symbol] << 16) | (uint)symbol;
            }
        }

        // Two symbols at least make a complete code, which every reader takes.
        for (var symbol = 0; used < 2; symbol++)
        {
            if (Frequencies[symbol] == 0)
            {
                _sorted[used++] = (1UL << 16) | (uint)symbol;
            }
        }

        Array.Sort(_sorted, 0, used);
        AssignLengths(used);
        AssignCodes();
    }

    /// <summary>Makes codes for lengths that are already set.</summary>
    public void AssignCodes()
    {
        Span<int> next = stackalloc int[17];
        next.Clear();
        foreach (var length in Lengths)
        {
            next[length]++;
        }

        next[0] = 0;
        var code = 0;
        for (var bits = 1; bits <= 16; bits++)
        {
            var count = next[bits];
            next[bits] = code;
            code = (code + count) << 1;
        }

        for (var symbol = 0; symbol < Lengths.Length; symbol++)
        {
            var length = Lengths[symbol];
            Codes[symbol] = length == 0 ? (ushort)0 : Reverse(next[length]++, length);
        }
    }

    private static ushort Reverse(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return (ushort)reversed;
    }

    /// <summary>Minimum-redundancy depths in place (Moffat and Katajainen 1995), then cut to the limit by Kraft's sum.</summary>
    private void AssignLengths(int used)
    {
        var a = _depths;
        for (var i = 0; i < used; i++)
        {
            a[i] = (int)(_sorted[i] >> 16);
        }

        MeasureDepths(a, used);
        Span<int> counts = stackalloc int[64];
        counts.Clear();
        for (var i = 0; i < used; i++)
        {
            counts[Math.Min(a[i], _limit)]++;
        }

        long kraft = 0;
        for (var bits = 1; bits <= _limit; bits++)
        {
            kraft += (long)counts[bits] << (_limit - bits);
        }

        while (kraft > 1L << _limit)
        {
            var bits = _limit - 1;
            while (counts[bits] == 0)
            {
                bits--;
            }

            counts[bits]--;
            counts[bits + 1] += 2;
            counts[_limit]--;
            kraft--;
        }

        // The rarest symbols come first and take the longest codes.
        var at = 0;
        for (var bits = _limit; bits >= 1; bits--)
        {
            for (var n = counts[bits]; n > 0; n--)
            {
                Lengths[(int)(_sorted[at++] & 0xFFFF)] = (byte)bits;
            }
        }
    }

    private static void MeasureDepths(int[] a, int n)
    {
        a[0] += a[1];
        var root = 0;
        var leaf = 2;
        for (var next = 1; next < n - 1; next++)
        {
            if (leaf >= n || a[root] < a[leaf])
            {
                a[next] = a[root];
                a[root++] = next;
            }
            else
            {
                a[next] = a[leaf++];
            }

            if (leaf >= n || (root < next && a[root] < a[leaf]))
            {
                a[next] += a[root];
                a[root++] = next;
            }
            else
            {
                a[next] += a[leaf++];
            }
        }

        a[n - 2] = 0;
        for (var next = n - 3; next >= 0; next--)
        {
            a[next] = a[a[next]] + 1;
        }

        var available = 1;
        var depth = 0;
        root = n - 2;
        for (var next = n - 1; available > 0; depth++)
        {
            var inner = 0;
            while (root >= 0 && a[root] == depth)
            {
                inner++;
                root--;
            }

            for (; available > inner; available--)
            {
                a[next--] = depth;
            }

            available = 2 * inner;
        }
    }
}
