using Leaflets.Bounds;

namespace Leaflets.Media.Deflate;

/// <summary>LZ77 over hash chains with lazy matching, and the blocks that its tokens are written in (RFC 1951, 3.2 and 4).</summary>
internal sealed class DeflateEncoder
{
    private const int WindowSize = 32768;
    private const int WindowMask = WindowSize - 1;
    private const int HashBits = 15;
    private const int MinMatch = 3;
    private const int MaxMatch = 258;
    private const int TooFar = 4096;

    // How hard it looks. Outlines of letters and text operators repeat close by: chains of 128 make
    // files 1.3 % smaller in a fifth more time.
    private const int MaxChain = 16;
    private const int GoodLength = 4;
    private const int NiceLength = 32;
    private const int LazyLength = 8;

    private const int MaxTokens = 16384;

    /// <summary>What no full block holds counts by its bytes.</summary>
    private const int BytesInStep = 8;

    [ThreadStatic]
    private static DeflateEncoder? _scratch;

    private readonly int[] _head = new int[1 << HashBits];
    private readonly int[] _previous = new int[WindowSize];
    private readonly DeflateBlockWriter _block = new(MaxTokens);

    private DeflateEncoder()
    {
    }

    /// <summary>The calling thread's encoder; its tables are scratch and hold nothing between calls.</summary>
    public static DeflateEncoder ForThisThread() => _scratch ??= new DeflateEncoder();

    /// <summary>Writes the data as a whole stream of blocks.</summary>
    public void Encode(ReadOnlySpan<byte> data, DeflateBitWriter output)
    {
        Array.Fill(_head, -1);
        _block.Reset();
        var blockStart = 0;
        var at = 0;
        var (length, distance) = (0, 0);
        var havePending = false;
        while (at < data.Length)
        {
            var (previousLength, previousDistance) = (length, distance);
            (length, distance) = (MinMatch - 1, 0);
            if (at + MinMatch <= data.Length)
            {
                var candidate = Insert(data, at);
                if (previousLength < LazyLength && candidate >= 0)
                {
                    (length, distance) = FindMatch(data, at, candidate, previousLength);
                }
            }

            if (previousLength >= MinMatch && havePending && length <= previousLength)
            {
                _block.AddMatch(previousLength, previousDistance);
                var end = at - 1 + previousLength;
                for (at++; at < end; at++)
                {
                    if (at + MinMatch <= data.Length)
                    {
                        Insert(data, at);
                    }
                }

                (length, distance, havePending) = (MinMatch - 1, 0, false);
            }
            else
            {
                if (havePending)
                {
                    _block.AddLiteral(data[at - 1]);
                }

                havePending = true;
                at++;
            }

            if (_block.IsFull)
            {
                Steps.Take(MaxTokens);
                var written = havePending ? at - 1 : at;
                _block.Write(data[blockStart..written], output, last: false);
                blockStart = written;
            }
        }

        Steps.Take((data.Length - blockStart) / BytesInStep);
        if (havePending)
        {
            _block.AddLiteral(data[^1]);
        }

        _block.Write(data[blockStart..], output, last: true);
    }

    private int Insert(ReadOnlySpan<byte> data, int at)
    {
        var three = data[at] | ((uint)data[at + 1] << 8) | ((uint)data[at + 2] << 16);
        var hash = (three * 0x9E3779B1u) >> (32 - HashBits);
        ref var head = ref _head[hash];
        var candidate = head;
        _previous[at & WindowMask] = candidate;
        head = at;
        return candidate;
    }

    private (int Length, int Distance) FindMatch(ReadOnlySpan<byte> data, int at, int candidate, int previousLength)
    {
        var chain = previousLength >= GoodLength ? MaxChain >> 2 : MaxChain;
        var limit = Math.Min(MaxMatch, data.Length - at);
        var nice = Math.Min(NiceLength, limit);
        var oldest = Math.Max(0, at - WindowSize + 1);
        var best = Math.Max(previousLength, MinMatch - 1);
        if (best >= limit || candidate < oldest)
        {
            return (MinMatch - 1, 0);
        }

        var (length, distance) = (MinMatch - 1, 0);
        var target = data.Slice(at, limit);
        do
        {
            if (data[candidate + best] == target[best] && data[candidate] == target[0] && data[candidate + 1] == target[1])
            {
                var common = data.Slice(candidate, limit).CommonPrefixLength(target);
                if (common > best)
                {
                    (best, length, distance) = (common, common, at - candidate);
                    if (common >= nice)
                    {
                        break;
                    }
                }
            }

            candidate = _previous[candidate & WindowMask];
        }
        while (candidate >= oldest && --chain > 0);

        return length == MinMatch && distance > TooFar ? (MinMatch - 1, 0) : (length, distance);
    }
}
