using System.Buffers.Binary;

namespace Leaflets.Pdf.Fonts;

/// <summary>Writes the outline of a composed glyph (OpenType <c>glyf</c>, composite glyph description).</summary>
internal static class CompositeOutline
{
    private const short Composite = -1;
    private const ushort ArgumentsAreWords = 0x0001;
    private const ushort ArgumentsAreOffsets = 0x0002;
    private const ushort MoreComponents = 0x0020;

    /// <summary>Writes the outline: a header with the box around all parts, then the parts; nothing for a glyph without parts.</summary>
    /// <returns>The left edge of the box, which is the left side bearing.</returns>
    public static short Write(Stream output, GlyphTable table, ComposedGlyph glyph)
    {
        if (glyph.Components.IsEmpty)
        {
            return 0;
        }

        var (left, bottom, right, top) = BoxOf(table, glyph);
        Span<byte> words = stackalloc byte[10];
        BinaryPrimitives.WriteInt16BigEndian(words, Composite);
        BinaryPrimitives.WriteInt16BigEndian(words[2..], left);
        BinaryPrimitives.WriteInt16BigEndian(words[4..], bottom);
        BinaryPrimitives.WriteInt16BigEndian(words[6..], right);
        BinaryPrimitives.WriteInt16BigEndian(words[8..], top);
        output.Write(words);
        for (var i = 0; i < glyph.Components.Length; i++)
        {
            var (id, x, y) = glyph.Components[i];
            var more = i < glyph.Components.Length - 1 ? MoreComponents : 0;
            BinaryPrimitives.WriteUInt16BigEndian(words, (ushort)(ArgumentsAreWords | ArgumentsAreOffsets | more));
            BinaryPrimitives.WriteUInt16BigEndian(words[2..], id);
            BinaryPrimitives.WriteInt16BigEndian(words[4..], x);
            BinaryPrimitives.WriteInt16BigEndian(words[6..], y);
            output.Write(words[..8]);
        }

        return left;
    }

    private static (short Left, short Bottom, short Right, short Top) BoxOf(GlyphTable table, ComposedGlyph glyph)
    {
        var (left, bottom, right, top) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var (id, x, y) in glyph.Components)
        {
            if (table.Outline(id).IsEmpty)
            {
                continue;
            }

            var box = table.BoxOf(id);
            (left, bottom) = (Math.Min(left, box.Left + x), Math.Min(bottom, box.Bottom + y));
            (right, top) = (Math.Max(right, box.Right + x), Math.Max(top, box.Top + y));
        }

        return left == int.MaxValue ? default : ((short)left, (short)bottom, (short)right, (short)top);
    }
}
