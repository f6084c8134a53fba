using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// The characters of a face (OpenType <c>cmap</c>, formats 4 and 12). Immutable and thread-safe; reads nothing outside the table.
/// </summary>
internal sealed class CharacterMap
{
    /// <summary>Characters below this one are looked up by index: the alphabets that most leaflets are written in.</summary>
    private const int DirectCharacters = 0x250;

    private const int HeaderLength = 4;
    private const int RecordLength = 8;
    private const int GroupLength = 12;
    private const int GroupsOffset = 16;
    private const int SegmentsOffset = 14;

    private readonly ReadOnlyMemory<byte> _segments;
    private readonly ReadOnlyMemory<byte> _groups;
    private readonly ushort[] _direct = new ushort[DirectCharacters];

    private CharacterMap(ReadOnlyMemory<byte> segments, ReadOnlyMemory<byte> groups)
    {
        (_segments, _groups) = (segments, groups);
        for (var i = 0; i < DirectCharacters; i++)
        {
            _direct[i] = Search(i);
        }
    }

    /// <summary>Chooses the Unicode subtables of a <c>cmap</c> table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="glyphs">The number of glyphs of the face.</param>
    /// <exception cref="InvalidFontException">
    /// The map names a glyph that the face does not have, or its ranges are out of order.
    /// </exception>
    public static CharacterMap Read(ReadOnlyMemory<byte> table, int glyphs)
    {
        var bytes = table.Span;
        ReadOnlyMemory<byte> segments = default, groups = default;
        var count = bytes.Length >= HeaderLength ? BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) : 0;
        for (var i = 0; i < count && HeaderLength + ((i + 1) * RecordLength) <= bytes.Length; i++)
        {
            var record = bytes.Slice(HeaderLength + (i * RecordLength), RecordLength);
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            var encoding = BinaryPrimitives.ReadUInt16BigEndian(record[2..]);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            if ((platform != 0 && !(platform == 3 && encoding is 1 or 10)) || offset + (ulong)GroupsOffset > (ulong)bytes.Length)
            {
                continue;
            }

            var subtable = table[(int)offset..];
            switch (BinaryPrimitives.ReadUInt16BigEndian(subtable.Span))
            {
                case 4 when segments.IsEmpty:
                    segments = subtable;
                    break;
                case 12 when groups.IsEmpty:
                    groups = subtable;
                    break;
            }
        }

        return CharacterRanges.AreWhole(segments.Span, groups.Span, glyphs)
            ? new CharacterMap(segments, groups)
            : throw new InvalidFontException("table 'cmap' is out of order, or names a glyph that the face does not have");
    }

    /// <summary>The nominal glyph of a character, 0 where the face has none.</summary>
    public ushort GlyphOf(int codePoint) =>
        (uint)codePoint < DirectCharacters ? _direct[codePoint] : Search(codePoint);

    private ushort Search(int codePoint)
    {
        var glyph = _groups.IsEmpty ? (ushort)0 : SearchGroups((uint)codePoint);
        return glyph == 0 && codePoint <= 0xFFFF && !_segments.IsEmpty ? SearchSegments((ushort)codePoint) : glyph;
    }

    private ushort SearchGroups(uint codePoint)
    {
        var table = _groups.Span;
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[12..]), (uint)((table.Length - GroupsOffset) / GroupLength));
        var (low, high) = (0, (int)count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var group = table.Slice(GroupsOffset + (middle * GroupLength), GroupLength);
            var first = BinaryPrimitives.ReadUInt32BigEndian(group);
            if (codePoint < first)
            {
                high = middle - 1;
            }
            else if (codePoint > BinaryPrimitives.ReadUInt32BigEndian(group[4..]))
            {
                low = middle + 1;
            }
            else
            {
                var glyph = BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + (codePoint - first);
                return glyph <= ushort.MaxValue ? (ushort)glyph : (ushort)0;
            }
        }

        return 0;
    }

    private ushort SearchSegments(ushort character)
    {
        // Four parallel arrays: end, (padding), start, delta, range offset.
        var table = _segments.Span;
        var bytes = Math.Min(BinaryPrimitives.ReadUInt16BigEndian(table[6..]) & ~1, (table.Length - SegmentsOffset - 2) / 8 * 2);
        var (low, high) = (0, (bytes / 2) - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (BinaryPrimitives.ReadUInt16BigEndian(table[(SegmentsOffset + (middle * 2))..]) < character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var starts = SegmentsOffset + bytes + 2;
        var end = low <= high ? BinaryPrimitives.ReadUInt16BigEndian(table[(SegmentsOffset + (low * 2))..]) : (ushort)0;
        var start = low <= high ? BinaryPrimitives.ReadUInt16BigEndian(table[(starts + (low * 2))..]) : ushort.MaxValue;
        if (character < start || character > end)
        {
            return 0;
        }

        var delta = BinaryPrimitives.ReadUInt16BigEndian(table[(starts + bytes + (low * 2))..]);
        var rangeAt = starts + (2 * bytes) + (low * 2);
        var range = BinaryPrimitives.ReadUInt16BigEndian(table[rangeAt..]);
        if (range == 0)
        {
            return (ushort)(character + delta);
        }

        var at = rangeAt + range + (2 * (character - start));
        var glyph = at + 2 <= table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table[at..]) : (ushort)0;
        return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
    }
}
