using System.Numerics;

namespace Leaflets.Media.Deflate;

/// <summary>Collects the tokens of one block and writes it stored, fixed or dynamic, whichever is shortest (RFC 1951, 3.2.3).</summary>
internal sealed class DeflateBlockWriter
{
    private const int EndOfBlock = 256;
    private const int FirstLengthCode = 257;
    private const int LiteralCodes = 286;
    private const int DistanceCodes = 30;
    private const int MaxStored = 65535;
    private static readonly byte[] LengthCodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly byte[] RunExtraBits = [2, 3, 7];
    private static readonly byte[] LengthSlots = MakeLengthSlots();

    private readonly uint[] _tokens;
    private readonly HuffmanCode _literals = new(LiteralCodes, 15);
    private readonly HuffmanCode _distances = new(DistanceCodes, 15);
    private readonly HuffmanCode _lengths = new(19, 7);
    private readonly HuffmanCode _fixedLiterals = FixedLiterals();
    private readonly HuffmanCode _fixedDistances = FixedDistances();
    private readonly List<(byte Symbol, byte Extra)> _runs = [];
    private int _count;
    private long _extraBits;

    public DeflateBlockWriter(int maxTokens) => _tokens = new uint[maxTokens];

    /// <summary>Whether no further token fits.</summary>
    public bool IsFull => _count == _tokens.Length;

    /// <summary>Forgets all tokens.</summary>
    public void Reset()
    {
        (_count, _extraBits) = (0, 0);
        Array.Clear(_literals.Frequencies);
        Array.Clear(_distances.Frequencies);
    }

    /// <summary>Adds one byte.</summary>
    public void AddLiteral(byte value)
    {
        _tokens[_count++] = value;
        _literals.Frequencies[value]++;
    }

    /// <summary>Adds a repetition.</summary>
    /// <param name="length">3 to 258 bytes.</param>
    /// <param name="distance">1 to 32768 bytes back.</param>
    public void AddMatch(int length, int distance)
    {
        _tokens[_count++] = ((uint)distance << 16) | (uint)length;
        var slot = LengthSlots[length - 3];
        var distanceSlot = DistanceSlot(distance);
        _literals.Frequencies[FirstLengthCode + slot]++;
        _distances.Frequencies[distanceSlot]++;
        _extraBits += LengthExtra(slot) + DistanceExtra(distanceSlot);
    }

    /// <summary>Writes the block and forgets its tokens.</summary>
    /// <param name="data">The bytes that the tokens stand for.</param>
    /// <param name="output">Where to.</param>
    /// <param name="last">Whether the stream ends here.</param>
    public void Write(ReadOnlySpan<byte> data, DeflateBitWriter output, bool last)
    {
        _literals.Frequencies[EndOfBlock] = 1;
        _literals.Build();
        _distances.Build();
        var (literalCount, distanceCount) = CollectRuns();
        _lengths.Build();
        var lengthCount = 19;
        while (lengthCount > 4 && _lengths.Lengths[LengthCodeOrder[lengthCount - 1]] == 0)
        {
            lengthCount--;
        }

        var dynamicCost = 14 + (3 * lengthCount) + RunCost() + _literals.Cost + _distances.Cost + _extraBits;
        var fixedCost = CostWith(_literals.Frequencies, _fixedLiterals) + CostWith(_distances.Frequencies, _fixedDistances) + _extraBits;
        var storedCost = (data.Length * 8L) + (((data.Length / MaxStored) + 1) * 40L);
        output.Reserve((int)(Math.Max(Math.Min(dynamicCost, fixedCost), storedCost) / 8) + 64);
        var final = last ? 1u : 0u;
        if (storedCost < dynamicCost && storedCost < fixedCost)
        {
            WriteStored(data, output, last);
        }
        else if (fixedCost <= dynamicCost)
        {
            output.Write(final | 2, 3);
            WriteTokens(output, _fixedLiterals, _fixedDistances);
        }
        else
        {
            output.Write(final | 4, 3);
            WriteCodeLengths(output, literalCount, distanceCount, lengthCount);
            WriteTokens(output, _literals, _distances);
        }

        Reset();
    }

    private static void WriteStored(ReadOnlySpan<byte> data, DeflateBitWriter output, bool last)
    {
        do
        {
            var part = data[..Math.Min(MaxStored, data.Length)];
            data = data[part.Length..];
            output.Reserve(part.Length + 8);
            output.Write(last && data.IsEmpty ? 1u : 0u, 3);
            output.AlignToByte();
            output.WriteBytes([(byte)part.Length, (byte)(part.Length >> 8), (byte)~part.Length, (byte)(~part.Length >> 8)]);
            output.WriteBytes(part);
        }
        while (!data.IsEmpty);
    }

    private void WriteTokens(DeflateBitWriter output, HuffmanCode literals, HuffmanCode distances)
    {
        foreach (var token in _tokens.AsSpan(0, _count))
        {
            var distance = (int)(token >> 16);
            var value = (int)(token & 0xFFFF);
            if (distance == 0)
            {
                output.Write(literals.Codes[value], literals.Lengths[value]);
                continue;
            }

            var slot = LengthSlots[value - 3];
            output.Write(literals.Codes[FirstLengthCode + slot], literals.Lengths[FirstLengthCode + slot]);
            output.Write((uint)(value - LengthBase(slot)), LengthExtra(slot));
            var distanceSlot = DistanceSlot(distance);
            output.Write(distances.Codes[distanceSlot], distances.Lengths[distanceSlot]);
            output.Write((uint)(distance - DistanceBase(distanceSlot)), DistanceExtra(distanceSlot));
        }

        output.Write(literals.Codes[EndOfBlock], literals.Lengths[EndOfBlock]);
    }

    private void WriteCodeLengths(DeflateBitWriter output, int literalCount, int distanceCount, int lengthCount)
    {
        output.Write((uint)(literalCount - 257), 5);
        output.Write((uint)(distanceCount - 1), 5);
        output.Write((uint)(lengthCount - 4), 4);
        for (var i = 0; i < lengthCount; i++)
        {
            output.Write(_lengths.Lengths[LengthCodeOrder[i]], 3);
        }

        foreach (var (symbol, extra) in _runs)
        {
            output.Write(_lengths.Codes[symbol], _lengths.Lengths[symbol]);
            if (symbol >= 16)
            {
                output.Write(extra, RunExtraBits[symbol - 16]);
            }
        }
    }

    /// <summary>Run-length codes the two tables of code lengths (RFC 1951, 3.2.7).</summary>
    private (int Literals, int Distances) CollectRuns()
    {
        var literalCount = Trimmed(_literals.Lengths, 257);
        var distanceCount = Trimmed(_distances.Lengths, 1);
        Span<byte> all = stackalloc byte[literalCount + distanceCount];
        _literals.Lengths.AsSpan(0, literalCount).CopyTo(all);
        _distances.Lengths.AsSpan(0, distanceCount).CopyTo(all[literalCount..]);
        _runs.Clear();
        Array.Clear(_lengths.Frequencies);
        for (var at = 0; at < all.Length;)
        {
            var value = all[at];
            var run = 1;
            while (at + run < all.Length && all[at + run] == value)
            {
                run++;
            }

            at += run;
            if (value == 0)
            {
                for (; run >= 11; run -= Math.Min(run, 138))
                {
                    AddRun(18, Math.Min(run, 138) - 11);
                }

                if (run >= 3)
                {
                    AddRun(17, run - 3);
                    run = 0;
                }
            }
            else
            {
                AddRun(value, 0);
                for (run--; run >= 3; run -= Math.Min(run, 6))
                {
                    AddRun(16, Math.Min(run, 6) - 3);
                }
            }

            for (; run > 0; run--)
            {
                AddRun(value, 0);
            }
        }

        return (literalCount, distanceCount);
    }

    private void AddRun(int symbol, int extra)
    {
        _runs.Add(((byte)symbol, (byte)extra));
        _lengths.Frequencies[symbol]++;
    }

    private long RunCost() => _lengths.Cost
        + (2L * _lengths.Frequencies[16]) + (3L * _lengths.Frequencies[17]) + (7L * _lengths.Frequencies[18]);

    private static int Trimmed(byte[] lengths, int least)
    {
        var count = lengths.Length;
        while (count > least && lengths[count - 1] == 0)
        {
            count--;
        }

        return count;
    }

    private static long CostWith(int[] frequencies, HuffmanCode code)
    {
        long cost = 0;
        for (var i = 0; i < frequencies.Length; i++)
        {
            cost += (long)frequencies[i] * code.Lengths[i];
        }

        return cost;
    }

    private static HuffmanCode FixedLiterals()
    {
        var code = new HuffmanCode(288, 15);
        for (var i = 0; i < 288; i++)
        {
            code.Lengths[i] = (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
        }

        code.AssignCodes();
        return code;
    }

    private static HuffmanCode FixedDistances()
    {
        var code = new HuffmanCode(32, 15);
        Array.Fill(code.Lengths, (byte)5);
        code.AssignCodes();
        return code;
    }

    private static byte[] MakeLengthSlots()
    {
        var slots = new byte[256];
        for (var slot = 0; slot < 28; slot++)
        {
            slots.AsSpan(LengthBase(slot) - 3).Fill((byte)slot);
        }

        slots[255] = 28;
        return slots;
    }

    private static int LengthExtra(int slot) => slot is < 8 or 28 ? 0 : (slot >> 2) - 1;

    private static int LengthBase(int slot) => slot < 8 ? slot + 3 : slot == 28 ? 258 : 3 + ((4 + (slot & 3)) << ((slot >> 2) - 1));

    private static int DistanceExtra(int slot) => slot < 4 ? 0 : (slot >> 1) - 1;

    private static int DistanceBase(int slot) => slot < 4 ? slot + 1 : 1 + ((2 + (slot & 1)) << ((slot >> 1) - 1));

    private static int DistanceSlot(int distance)
    {
        var d = distance - 1;
        if (d < 4)
        {
            return d;
        }

        var log = BitOperations.Log2((uint)d);
        return (log * 2) + ((d >> (log - 1)) & 1);
    }
}
