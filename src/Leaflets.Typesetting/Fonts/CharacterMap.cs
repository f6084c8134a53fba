using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>The characters that a face has glyphs for (OpenType <c>cmap</c>, formats 4 and 12). Immutable, thread-safe.</summary>
internal sealed class CharacterMap
{
    private const int DirectCount = 0x600;
    private const int EncodingRecordLength = 8;

    private readonly ReadOnlyMemory<byte> _table;
    private readonly int _format;
    private readonly ushort[] _direct = new ushort[DirectCount];

    private CharacterMap(ReadOnlyMemory<byte> table, int format)
    {
        _table = table;
        _format = format;
        for (var i = 0; i < DirectCount; i++)
        {
            _direct[i] = Search(i);
        }
    }

    /// <summary>Reads the best Unicode subtable: one for all of Unicode before one for its first plane.</summary>
    /// <exception cref="InvalidFontException">The font maps no Unicode characters in a format that is known.</exception>
    public static CharacterMap Read(ReadOnlyMemory<byte> cmap)
    {
        var bytes = cmap.Span;
        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        var best = default(ReadOnlyMemory<byte>);
        var bestFormat = 0;
        for (var i = 0; i < count && 4 + ((i + 1) * EncodingRecordLength) <= bytes.Length; i++)
        {
            var record = bytes[(4 + (i * EncodingRecordLength))..];
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var encoding = BinaryPrimitives.ReadUInt16BigEndian(record[2..]);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            var isUnicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (!isUnicode || offset + 2 > bytes.Length)
            {
                continue;
            }

            var format = BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)offset..]);
            if (format is 4 or 12 && format > bestFormat)
            {
                (best, bestFormat) = (cmap[(int)offset..], format);
            }
        }

        return bestFormat > 0 ? new CharacterMap(best, bestFormat) : throw new InvalidFontException("table 'cmap' has no Unicode subtable of format 4 or 12");
    }

    /// <summary>The glyph of a code point, or 0 where the face has none.</summary>
    public ushort GlyphOf(int codePoint) => codePoint < DirectCount ? _direct[codePoint] : Search(codePoint);

    private ushort Search(int codePoint) => _format == 12 ? SearchGroups(codePoint) : SearchSegments(codePoint);

    private ushort SearchGroups(int codePoint)
    {
        var table = _table.Span;
        if (table.Length < 16)
        {
            return 0;
        }

        var (low, high) = (0, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[12..]), (uint)((table.Length - 16) / 12)) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = table[(16 + (middle * 12))..];
            if (codePoint < BinaryPrimitives.ReadUInt32BigEndian(group))
            {
                high = middle - 1;
            }
            else if (codePoint > BinaryPrimitives.ReadUInt32BigEndian(group[4..]))
            {
                low = middle + 1;
            }
            else
            {
                return (ushort)(BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + codePoint - BinaryPrimitives.ReadUInt32BigEndian(group));
            }
        }

        return 0;
    }

    private ushort SearchSegments(int codePoint)
    {
        var table = _table.Span;
        if (codePoint > 0xFFFF || table.Length < 16)
        {
            return 0;
        }

        var doubled = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        if (table.Length < 16 + (doubled * 4))
        {
            return 0;
        }

        var ends = table[14..];
        var starts = table[(16 + doubled)..];
        var (low, high) = (0, (doubled / 2) - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = BinaryPrimitives.ReadUInt16BigEndian(ends[(middle * 2)..]) < codePoint ? (middle + 1, high) : (low, middle);
        }

        var start = BinaryPrimitives.ReadUInt16BigEndian(starts[(low * 2)..]);
        if (codePoint < start || codePoint > BinaryPrimitives.ReadUInt16BigEndian(ends[(low * 2)..]))
        {
            return 0;
        }

        var delta = BinaryPrimitives.ReadUInt16BigEndian(starts[(doubled + (low * 2))..]);
        var rangeAt = 16 + (doubled * 3) + (low * 2);
        var range = BinaryPrimitives.ReadUInt16BigEndian(table[rangeAt..]);
        if (range == 0)
        {
            return (ushort)(codePoint + delta);
        }

        var at = rangeAt + range + ((codePoint - start) * 2);
        var glyph = at + 2 <= table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table[at..]) : (ushort)0;
        return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
    }
}
