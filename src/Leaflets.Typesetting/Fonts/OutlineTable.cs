using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// Whether the glyphs of a face have ink, and are whole (OpenType <c>loca</c> and <c>glyf</c>). Where outlines lie is looked at once, each
/// outline when text first uses it. Thread-safe.
/// </summary>
internal sealed class OutlineTable
{
    /// <summary>Glyphs made of glyphs made of glyphs: typefaces go two or three deep, one that goes deeper is made of itself.</summary>
    private const int DeepestParts = 16;

    private const byte Blank = 1;
    private const byte Inked = 2;

    private readonly ReadOnlyMemory<byte> _outlines;
    private readonly ReadOnlyMemory<byte> _offsets;
    private readonly bool _hasLongOffsets;
    private readonly byte[] _known;

    /// <summary>Finds the outlines.</summary>
    /// <param name="tables">The tables of the face.</param>
    /// <param name="glyphs">The number of glyphs (OpenType <c>maxp</c>).</param>
    /// <exception cref="InvalidFontException">An outline lies outside the table, or before the one that it follows.</exception>
    public OutlineTable(SfntTables tables, int glyphs)
    {
        var format = BinaryPrimitives.ReadInt16BigEndian(tables.Require("head", 54).Span[50..]);
        _hasLongOffsets = format == 1;
        _outlines = tables.Find("glyf");
        _offsets = tables.Require("loca", (glyphs + 1) * (_hasLongOffsets ? 4 : 2));
        _known = new byte[glyphs];
        if (format is not (0 or 1) || _outlines.IsEmpty)
        {
            throw new InvalidFontException(
                _outlines.IsEmpty ? "table 'glyf' is missing or empty" : "table 'head' has an unknown format of offsets");
        }

        var before = 0L;
        for (var i = 0; i <= glyphs; i++)
        {
            var offset = OffsetOf(i);
            if (offset < before || offset > _outlines.Length)
            {
                throw new InvalidFontException("table 'loca' puts outlines outside their table");
            }

            before = offset;
        }
    }

    /// <summary>Whether a glyph, or one that it is made of, has an outline.</summary>
    /// <param name="glyph">Below the number of glyphs.</param>
    /// <exception cref="InvalidFontException">Its outline is damaged.</exception>
    public bool HasInk(int glyph) => HasInk(glyph, 0);

    private bool HasInk(int glyph, int depth)
    {
        if (glyph >= _known.Length || depth > DeepestParts)
        {
            throw Damaged(glyph);
        }

        if (_known[glyph] == 0)
        {
            var outline = _outlines.Span[(int)OffsetOf(glyph)..(int)OffsetOf(glyph + 1)];
            _known[glyph] = outline.IsEmpty || !Look(outline, glyph, depth) ? Blank : Inked;
        }

        return _known[glyph] == Inked;
    }

    private bool Look(ReadOnlySpan<byte> outline, int glyph, int depth)
    {
        var reader = new OutlineReader(outline);
        if (!reader.ReadHeader(out var contours))
        {
            throw Damaged(glyph);
        }

        if (contours >= 0)
        {
            return reader.SkipSimple(contours) ? contours > 0 : throw Damaged(glyph);
        }

        var (inked, more) = (false, true);
        while (more)
        {
            if (!reader.ReadPart(out var part, out more))
            {
                throw Damaged(glyph);
            }

            inked |= HasInk(part, depth + 1);
        }

        return inked;
    }

    private long OffsetOf(int glyph) => _hasLongOffsets
        ? BinaryPrimitives.ReadUInt32BigEndian(_offsets.Span[(glyph * 4)..])
        : 2L * BinaryPrimitives.ReadUInt16BigEndian(_offsets.Span[(glyph * 2)..]);

    private static InvalidFontException Damaged(int glyph) => new($"the outline of glyph {glyph} is damaged");
}
