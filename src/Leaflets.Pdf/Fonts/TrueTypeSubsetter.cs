using System.Buffers.Binary;
using Leaflets.Bounds;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Pdf.Fonts;

/// <summary>
/// Makes a TrueType file with the outlines of some glyphs of a face. Ids are kept, other outlines are empty; composed glyphs follow
/// behind the face's own. Pure.
/// </summary>
internal static class TrueTypeSubsetter
{
    private const int NestedComponents = 2;

    private static readonly string[] Copied = ["cvt ", "fpgm", "prep"];

    /// <summary>Makes the subset.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">The glyphs that text uses; ids behind the face's own are those of <paramref name="composed"/>.</param>
    /// <param name="composed">The glyphs to add.</param>
    /// <exception cref="InvalidFontException">An outline lies outside its table.</exception>
    public static byte[] Subset(FontFace face, IEnumerable<ushort> glyphs, IReadOnlyList<ComposedGlyph> composed)
    {
        var table = new GlyphTable(face);
        var keep = Close(face, table, glyphs, composed);
        var count = face.GlyphCount + composed.Count;
        var outlines = new MemoryStream();
        var offsets = new byte[(count + 1) * 4];
        var metrics = new byte[count * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            Steps.Take();
            if (glyph >= face.GlyphCount)
            {
                var added = composed[glyph - face.GlyphCount];
                var left = CompositeOutline.Write(outlines, table, added);
                WriteMetric(metrics, glyph, added.Advance, left);
            }
            else if (keep[glyph])
            {
                outlines.Write(table.Outline(glyph));
                WriteMetric(metrics, glyph, face.AdvanceOf((ushort)glyph), table.BoxOf(glyph).Left);
            }

            outlines.Write("\0\0\0"u8[..(int)(-outlines.Length & 3)]);
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan((glyph + 1) * 4), (int)outlines.Length);
        }

        var tables = new List<(string Tag, byte[] Data)>();
        foreach (var tag in Copied)
        {
            tables.Add((tag, face.Table(tag).ToArray()));
        }

        tables.Add(("glyf", outlines.ToArray()));
        tables.Add(("head", Head(face)));
        tables.Add(("hhea", HorizontalHeader(face, count)));
        tables.Add(("hmtx", metrics));
        tables.Add(("loca", offsets));
        tables.Add(("maxp", Maxima(face, count, composed)));
        tables.RemoveAll(entry => entry.Data.Length == 0);
        tables.Sort(static (a, b) => string.CompareOrdinal(a.Tag, b.Tag));
        return SfntFile.Assemble(tables);
    }

    /// <summary>The face's glyphs that are needed: those used, and those they are made of.</summary>
    private static bool[] Close(FontFace face, GlyphTable table, IEnumerable<ushort> glyphs, IReadOnlyList<ComposedGlyph> composed)
    {
        var keep = new bool[face.GlyphCount];
        var open = new Stack<int>();
        open.Push(0);
        foreach (var glyph in glyphs)
        {
            if (glyph < face.GlyphCount)
            {
                open.Push(glyph);
            }
        }

        foreach (var glyph in composed)
        {
            foreach (var component in glyph.Components)
            {
                open.Push(component.Glyph);
            }
        }

        while (open.TryPop(out var glyph))
        {
            if (glyph >= keep.Length)
            {
                throw new InvalidFontException($"glyph {glyph} is outside the font");
            }

            Steps.Take();
            if (!keep[glyph])
            {
                keep[glyph] = true;
                table.ComponentsOf(glyph).ForEach(component => open.Push(component));
            }
        }

        return keep;
    }

    private static void WriteMetric(byte[] metrics, int glyph, int advance, short left)
    {
        BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(glyph * 4), (ushort)advance);
        BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((glyph * 4) + 2), left);
    }

    private static byte[] Head(FontFace face)
    {
        var head = face.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] HorizontalHeader(FontFace face, int count)
    {
        var header = face.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(34), (ushort)count);
        return header;
    }

    /// <summary>The table of maxima, raised for the composed glyphs (OpenType <c>maxp</c> 1.0).</summary>
    private static byte[] Maxima(FontFace face, int count, IReadOnlyList<ComposedGlyph> composed)
    {
        var maxima = face.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxima.AsSpan(4), (ushort)count);
        if (composed.Count == 0 || maxima.Length < 32)
        {
            return maxima;
        }

        var components = composed.Max(glyph => glyph.Components.Length);
        var points = Math.Max(At(6), At(10)) * components;
        var contours = Math.Max(At(8), At(12)) * components;
        Raise(10, points);
        Raise(12, contours);
        Raise(28, components);
        Raise(30, At(30) + 1);
        Raise(30, NestedComponents);
        return maxima;

        int At(int offset) => BinaryPrimitives.ReadUInt16BigEndian(maxima.AsSpan(offset));

        void Raise(int offset, int value) =>
            BinaryPrimitives.WriteUInt16BigEndian(maxima.AsSpan(offset), (ushort)Math.Min(ushort.MaxValue, Math.Max(At(offset), value)));
    }
}
