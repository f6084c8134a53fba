using System.Buffers.Binary;

namespace Leaflets.Tests.Shared;

/// <summary>
/// Gives a changed typeface the checksums of its bytes, so that what it says is looked at and not only that it has changed.
/// </summary>
internal static class MendedFont
{
    private const int DirectoryOffset = 12;
    private const int RecordLength = 16;
    private const uint WholeFile = 0xB1B0AFBA;

    /// <summary>The file with right checksums; as it is where its directory does not lead to tables.</summary>
    public static byte[] Of(byte[] font)
    {
        var mended = (byte[])font.Clone();
        var adjustment = -1;
        var end = Math.Min(mended.Length, DirectoryOffset + (RecordLength * Count(mended)));
        for (var record = DirectoryOffset; record + RecordLength <= end; record += RecordLength)
        {
            var entry = mended.AsSpan(record, RecordLength);
            uint offset = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            if ((ulong)offset + length > (ulong)mended.Length)
            {
                continue;
            }

            if (entry[..4].SequenceEqual("head"u8) && length >= 12)
            {
                adjustment = (int)offset + 8;
                mended.AsSpan(adjustment, 4).Clear();
            }

            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(mended.AsSpan((int)offset, (int)length)));
        }

        if (adjustment >= 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(mended.AsSpan(adjustment), WholeFile - Sum(mended));
        }

        return mended;
    }

    private static int Count(byte[] font) => font.Length < DirectoryOffset ? 0 : BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            sum += (uint)bytes[at] << (24 - (8 * (at & 3)));
        }

        return sum;
    }
}
