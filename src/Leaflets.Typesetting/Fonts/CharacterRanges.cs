using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// Whether the ranges of a map of characters are what a search by halves needs: whole, in order, and of glyphs that the face has (OpenType
/// <c>cmap</c>, formats 4 and 12).
/// </summary>
internal static class CharacterRanges
{
    private const int GroupsOffset = 16;
    private const int GroupLength = 12;
    private const int SegmentsOffset = 14;
    private const int LastCharacter = 0x10FFFF;
    private const int EndOfSegments = 0xFFFF;

    /// <summary>Whether both subtables are, each of which may be missing.</summary>
    /// <param name="segments">The subtable of format 4.</param>
    /// <param name="groups">The subtable of format 12.</param>
    /// <param name="glyphs">The number of glyphs of the face.</param>
    public static bool AreWhole(ReadOnlySpan<byte> segments, ReadOnlySpan<byte> groups, int glyphs) =>
        (segments.IsEmpty || SegmentsAreWhole(segments, glyphs)) && (groups.IsEmpty || GroupsAreWhole(groups, glyphs));

    private static bool GroupsAreWhole(ReadOnlySpan<byte> table, int glyphs)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        if (count > (uint)((table.Length - GroupsOffset) / GroupLength))
        {
            return false;
        }

        var before = -1L;
        for (var i = 0; i < (int)count; i++)
        {
            var group = table.Slice(GroupsOffset + (i * GroupLength), GroupLength);
            long first = BinaryPrimitives.ReadUInt32BigEndian(group), last = BinaryPrimitives.ReadUInt32BigEndian(group[4..]);
            if (first <= before || last < first || last > LastCharacter
                || BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + (last - first) >= glyphs)
            {
                return false;
            }

            before = last;
        }

        return true;
    }

    private static bool SegmentsAreWhole(ReadOnlySpan<byte> table, int glyphs)
    {
        // Four parallel arrays: end, (padding), start, delta, range offset.
        var bytes = (int)BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        if ((bytes & 1) != 0 || SegmentsOffset + 2 + (4 * bytes) > table.Length)
        {
            return false;
        }

        var before = -1;
        for (var at = SegmentsOffset; at < SegmentsOffset + bytes; at += 2)
        {
            int last = BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
            int first = BinaryPrimitives.ReadUInt16BigEndian(table[(at + bytes + 2)..]);
            if (first <= before || last < first || !SegmentIsWhole(table, at, bytes, first, Math.Min(last, EndOfSegments - 1), glyphs))
            {
                return false;
            }

            before = last;
        }

        return bytes == 0 || before == EndOfSegments;
    }

    private static bool SegmentIsWhole(ReadOnlySpan<byte> table, int at, int bytes, int first, int last, int glyphs)
    {
        int delta = BinaryPrimitives.ReadUInt16BigEndian(table[(at + (2 * bytes) + 2)..]);
        var rangeAt = at + (3 * bytes) + 2;
        int range = BinaryPrimitives.ReadUInt16BigEndian(table[rangeAt..]);
        if (range == 0)
        {
            return last < first || (((first + delta) & 0xFFFF) <= ((last + delta) & 0xFFFF) && ((last + delta) & 0xFFFF) < glyphs);
        }

        for (var character = first; character <= last; character++)
        {
            var place = rangeAt + range + (2 * (character - first));
            int glyph = place + 2 <= table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table[place..]) : glyphs;
            if (place + 2 > table.Length || (glyph != 0 && ((glyph + delta) & 0xFFFF) >= glyphs))
            {
                return false;
            }
        }

        return true;
    }
}
