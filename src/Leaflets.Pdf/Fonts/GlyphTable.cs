using System.Buffers.Binary;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Pdf.Fonts;

/// <summary>Reads the outlines of a face (OpenType <c>glyf</c> and <c>loca</c>).</summary>
internal sealed class GlyphTable
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int OutlineHeader = 10;

    private readonly ReadOnlyMemory<byte> _outlines;
    private readonly ReadOnlyMemory<byte> _offsets;
    private readonly bool _hasLongOffsets;

    public GlyphTable(FontFace face)
    {
        _outlines = face.Table("glyf");
        _offsets = face.Table("loca");
        _hasLongOffsets = BinaryPrimitives.ReadInt16BigEndian(face.Table("head").Span[50..]) != 0;
    }

    /// <summary>The outline of a glyph; empty for one without ink.</summary>
    /// <exception cref="InvalidFontException">It is outside its table.</exception>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (OffsetOf(glyph), OffsetOf(glyph + 1));
        return start <= end && end <= _outlines.Length
            ? _outlines.Span[(int)start..(int)end]
            : throw new InvalidFontException($"the outline of glyph {glyph} is outside its table");
    }

    /// <summary>The box around a glyph's outline; all zero for one without ink.</summary>
    public (short Left, short Bottom, short Right, short Top) BoxOf(int glyph)
    {
        var outline = Outline(glyph);
        return outline.Length < OutlineHeader
            ? default
            : (BinaryPrimitives.ReadInt16BigEndian(outline[2..]), BinaryPrimitives.ReadInt16BigEndian(outline[4..]),
                BinaryPrimitives.ReadInt16BigEndian(outline[6..]), BinaryPrimitives.ReadInt16BigEndian(outline[8..]));
    }

    /// <summary>The glyphs that a composite glyph is made of; none for a simple one.</summary>
    /// <exception cref="InvalidFontException">The outline is cut short.</exception>
    public List<ushort> ComponentsOf(int glyph)
    {
        var components = new List<ushort>();
        var outline = Outline(glyph);
        if (outline.Length < OutlineHeader || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return components;
        }

        var (at, flags) = (OutlineHeader, MoreComponents);
        while ((flags & MoreComponents) != 0)
        {
            if (at + 4 > outline.Length)
            {
                throw new InvalidFontException($"the composite glyph {glyph} is cut short");
            }

            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            components.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }

        return components;
    }

    private long OffsetOf(int index)
    {
        var size = _hasLongOffsets ? 4 : 2;
        if ((index + 1) * size > _offsets.Length)
        {
            throw new InvalidFontException("table 'loca' is cut short");
        }

        var entry = _offsets.Span[(index * size)..];
        return _hasLongOffsets ? BinaryPrimitives.ReadUInt32BigEndian(entry) : 2L * BinaryPrimitives.ReadUInt16BigEndian(entry);
    }
}
