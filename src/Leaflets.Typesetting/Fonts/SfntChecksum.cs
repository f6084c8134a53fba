using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// The checksums of an OpenType file (OpenType 1.9, "Calculating checksums"): what tells a damaged copy from a whole one.
/// </summary>
internal static class SfntChecksum
{
    /// <summary>The sum of a whole file, <c>head</c>'s adjustment included (OpenType <c>head</c>, <c>checksumAdjustment</c>).</summary>
    public const uint OfWholeFile = 0xB1B0AFBA;

    private const int WordLength = 4;
    private const int AdjustmentOffset = 8;

    /// <summary>The sum of the words of some bytes, as if zeros followed to the end of the last word.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        var whole = bytes.Length & ~(WordLength - 1);
        for (var at = 0; at < whole; at += WordLength)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        }

        if (whole < bytes.Length)
        {
            Span<byte> last = stackalloc byte[WordLength];
            last.Clear();
            bytes[whole..].CopyTo(last);
            sum += BinaryPrimitives.ReadUInt32BigEndian(last);
        }

        return sum;
    }

    /// <summary>The sum that the directory states for a table: that of <c>head</c> counts its adjustment as nothing.</summary>
    public static uint OfTable(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> table) =>
        tag.SequenceEqual("head"u8) && table.Length >= AdjustmentOffset + WordLength
            ? Of(table) - BinaryPrimitives.ReadUInt32BigEndian(table[AdjustmentOffset..])
            : Of(table);
}
