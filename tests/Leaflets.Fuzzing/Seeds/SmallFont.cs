using System.Buffers.Binary;
using System.Text;
using Leaflets.Fuzzing.Targets;
using Leaflets.Pdf.Fonts;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Fuzzing.Seeds;

/// <summary>
/// A face of the project cut down to some letters, one of them made of two: small enough that a changed byte is likely to matter.
/// </summary>
internal static class SmallFont
{
    /// <summary>More than the longest, so that it can grow.</summary>
    public const int MaximumLength = 16 * 1024;

    private const string FileName = "NotoSans_400Regular.ttf";
    /// <summary>All that the small leaflet prints, by code point as the character map wants them.</summary>
    private const string Letters = " ,./0125:ABDENOPSTWabcdefghijklmnopqrstuvwxyz\u00E9\u2022";
    private const int ArgumentsAreWords = 0x0001;
    private const int MoreComponents = 0x0020;

    /// <summary>Makes the font.</summary>
    public static byte[] Make(ProjectFiles project)
    {
        var face = FontFace.Load(File.ReadAllBytes(Path.Join(project.Fonts, FileName)));
        var outlines = new GlyphTable(face);
        var glyphs = new List<ushort> { 0 };
        glyphs.AddRange(Letters.Select(letter => face.GlyphOf(letter)));
        foreach (var glyph in glyphs.ToList())
        {
            glyphs.AddRange(outlines.ComponentsOf(glyph).Where(part => !glyphs.Contains(part)));
        }

        var (glyf, loca, hmtx) = (new MemoryStream(), new byte[(glyphs.Count + 1) * 4], new byte[glyphs.Count * 4]);
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyf.Write(WithParts(outlines.Outline(glyphs[i]).ToArray(), glyphs));
            glyf.Write(new byte[-glyf.Length & 3]);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan((i + 1) * 4), (int)glyf.Length);
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(i * 4), (short)face.AdvanceOf(glyphs[i]));
        }

        var head = face.Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = face.Table("hhea").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(hhea.AsSpan(34), (short)glyphs.Count);
        var maxp = face.Table("maxp").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(maxp.AsSpan(4), (short)glyphs.Count);
        var post = face.Table("post")[..32].ToArray();
        BinaryPrimitives.WriteInt32BigEndian(post, 0x00030000);
        return SfntFile.Assemble(
        [
            ("OS/2", face.Table("OS/2").ToArray()), ("cmap", Characters()), ("glyf", glyf.ToArray()), ("head", head), ("hhea", hhea),
            ("hmtx", hmtx), ("loca", loca), ("maxp", maxp), ("name", Names("Small", "Small-Regular")), ("post", post),
        ]);
    }

    /// <summary>The outline with the new numbers of its parts.</summary>
    private static byte[] WithParts(byte[] outline, List<ushort> glyphs)
    {
        const int Header = 10;
        if (outline.Length < Header || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return outline;
        }

        for (var (at, flags) = (Header, MoreComponents); (flags & MoreComponents) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = glyphs.IndexOf(BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2)));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)part);
            at += (flags & ArgumentsAreWords) != 0 ? 8 : 6;
        }

        return outline;
    }

    /// <summary>A map in both formats that are read: 4 with a segment, 12 with a group for each letter.</summary>
    private static byte[] Characters()
    {
        var segments = new List<int> { 4, 16 + (8 * (Letters.Length + 1)), 0, (Letters.Length + 1) * 2, 0, 0, 0 };
        segments.AddRange(Letters.Select(letter => (int)letter).Append(0xFFFF));
        segments.Add(0);
        segments.AddRange(Letters.Select(letter => (int)letter).Append(0xFFFF));
        segments.AddRange(Letters.Select((letter, i) => i + 1 - letter).Append(1));
        segments.AddRange(new int[Letters.Length + 1]);

        var groups = new List<int> { 12, 0, 0, 16 + (12 * Letters.Length), 0, 0, 0, Letters.Length };
        groups.AddRange(Letters.SelectMany((letter, i) => new[] { 0, letter, 0, letter, 0, i + 1 }));
        const int First = 4 + (2 * 8);
        return Words([0, 2, 3, 1, 0, First, 3, 10, 0, First + (2 * segments.Count), .. segments, .. groups]);
    }

    private static byte[] Names(string family, string postScript)
    {
        const int First = 6 + (2 * 12);
        byte[] texts = [.. Encoding.BigEndianUnicode.GetBytes(family), .. Encoding.BigEndianUnicode.GetBytes(postScript)];
        return [.. Words([0, 2, First, 3, 1, 0x409, 1, family.Length * 2, 0, 3, 1, 0x409, 6, postScript.Length * 2, family.Length * 2]),
            .. texts];
    }

    private static byte[] Words(IReadOnlyList<int> words)
    {
        var bytes = new byte[words.Count * 2];
        for (var i = 0; i < words.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * 2), (ushort)words[i]);
        }

        return bytes;
    }
}
