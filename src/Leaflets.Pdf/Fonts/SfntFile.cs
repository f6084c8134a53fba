using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Leaflets.Pdf.Fonts;

/// <summary>Puts tables together to a TrueType file with its checksums (OpenType, "Organization of an OpenType font").</summary>
internal static class SfntFile
{
    private const uint TrueTypeVersion = 0x00010000;
    private const uint ChecksumMagic = 0xB1B0AFBA;
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    /// <summary>Makes the file; the tables are in the order of their tags.</summary>
    public static byte[] Assemble(List<(string Tag, byte[] Data)> tables)
    {
        var offset = HeaderLength + (tables.Count * RecordLength);
        var font = new byte[offset + tables.Sum(table => Padded(table.Data.Length))];
        var log = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(font, TrueTypeVersion);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(6), (short)(RecordLength << log));
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(8), (short)log);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(10), (short)((tables.Count * RecordLength) - (RecordLength << log)));
        var head = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(font, offset);
            head = tag == "head" ? offset : head;
            var record = font.AsSpan(HeaderLength + (i * RecordLength));
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(font.AsSpan(offset, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            offset += Padded(data.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(head + 8), ChecksumMagic - Sum(font));
        return font;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> words)
    {
        uint sum = 0;
        for (var at = 0; at < words.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(words[at..]);
        }

        return sum;
    }
}
