using System.Buffers.Binary;
using System.Text;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Pdf.Fonts;

/// <summary>Makes a TrueType file with the outlines of some glyphs; ids are kept, other outlines are empty. Pure.</summary>
internal static class TrueTypeSubsetter
{
    private const int ArgumentsAreWords = 0x0001, HasScale = 0x0008, MoreComponents = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080;
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    /// <summary>Makes the subset.</summary>
    /// <exception cref="InvalidFontException">An outline lies outside its table.</exception>
    public static byte[] Subset(FontFace face, IEnumerable<ushort> glyphs)
    {
        var longOffsets = BinaryPrimitives.ReadInt16BigEndian(face.Table("head").Span[50..]) != 0;
        var keep = Close(face, glyphs, longOffsets);
        var (glyf, loca) = CopyOutlines(face, keep, longOffsets);
        var tables = new List<(string Tag, byte[] Data)>();
        foreach (var tag in Kept)
        {
            var data = tag switch { "glyf" => glyf, "loca" => loca, _ => face.Table(tag).ToArray() };
            if (tag == "head")
            {
                data.AsSpan(8, 4).Clear();
                BinaryPrimitives.WriteInt16BigEndian(data.AsSpan(50), 1);
            }

            if (data.Length > 0)
            {
                tables.Add((tag, data));
            }
        }

        return Assemble(tables);
    }

    private static bool[] Close(FontFace face, IEnumerable<ushort> glyphs, bool longOffsets)
    {
        var keep = new bool[face.GlyphCount];
        var open = new Stack<int>(glyphs.Select(glyph => (int)glyph));
        open.Push(0);
        while (open.TryPop(out var glyph))
        {
            if (glyph >= keep.Length)
            {
                throw new InvalidFontException($"glyph {glyph} is outside the font");
            }

            if (keep[glyph])
            {
                continue;
            }

            keep[glyph] = true;
            var outline = Outline(face, glyph, longOffsets);
            if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            {
                continue;
            }

            int flags;
            var at = 10;
            do
            {
                if (at + 4 > outline.Length)
                {
                    throw new InvalidFontException($"the composite glyph {glyph} is cut short");
                }

                flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                open.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                    + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
            }
            while ((flags & MoreComponents) != 0);
        }

        return keep;
    }

    private static ReadOnlySpan<byte> Outline(FontFace face, int glyph, bool longOffsets)
    {
        var loca = face.Table("loca").Span;
        var glyf = face.Table("glyf").Span;
        var size = longOffsets ? 4 : 2;
        if ((glyph + 2) * size > loca.Length)
        {
            throw new InvalidFontException("table 'loca' is cut short");
        }

        long start = longOffsets ? BinaryPrimitives.ReadUInt32BigEndian(loca[(glyph * 4)..]) : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2)..]);
        long end = longOffsets ? BinaryPrimitives.ReadUInt32BigEndian(loca[((glyph * 4) + 4)..]) : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca[((glyph * 2) + 2)..]);
        return start <= end && end <= glyf.Length
            ? glyf[(int)start..(int)end]
            : throw new InvalidFontException($"the outline of glyph {glyph} lies outside its table");
    }

    private static (byte[] Glyf, byte[] Loca) CopyOutlines(FontFace face, bool[] keep, bool longOffsets)
    {
        var loca = new byte[(keep.Length + 1) * 4];
        var glyf = new MemoryStream();
        for (var glyph = 0; glyph < keep.Length; glyph++)
        {
            if (keep[glyph])
            {
                glyf.Write(Outline(face, glyph, longOffsets));
                glyf.Write("\0\0\0"u8[..(int)(-glyf.Length & 3)]);
            }

            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan((glyph + 1) * 4), (int)glyf.Length);
        }

        return (glyf.ToArray(), loca);
    }

    private static byte[] Assemble(List<(string Tag, byte[] Data)> tables)
    {
        var offset = 12 + (tables.Count * 16);
        var font = new byte[offset + tables.Sum(table => (table.Data.Length + 3) & ~3)];
        var log = System.Numerics.BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(6), (short)(16 << log));
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(8), (short)log);
        BinaryPrimitives.WriteInt16BigEndian(font.AsSpan(10), (short)((tables.Count * 16) - (16 << log)));
        var head = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(font, offset);
            head = tag == "head" ? offset : head;
            var record = font.AsSpan(12 + (i * 16));
            Encoding.ASCII.GetBytes(tag, record);
            var padded = (data.Length + 3) & ~3;
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(font.AsSpan(offset, padded)));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            offset += padded;
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(head + 8), 0xB1B0AFBA - Sum(font));
        return font;
    }

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
