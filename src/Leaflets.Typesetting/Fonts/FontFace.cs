using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// One face of a typeface: a static TrueType file, its names and measures. Immutable, thread-safe, compared by reference.
/// </summary>
public sealed class FontFace
{
    private const int ItalicBit = 1;
    private const ushort RestrictedEmbedding = 0x0002;
    private const ushort NoSubsetting = 0x0100;

    private readonly SfntTables _tables;
    private readonly ReadOnlyMemory<byte> _horizontalMetrics;
    private readonly int _longMetricCount;
    private readonly CharacterMap _characters;
    private readonly OutlineTable _outlines;

    private FontFace(ReadOnlyMemory<byte> data, SfntTables tables)
    {
        Data = data;
        _tables = tables;
        var head = tables.Require("head", 54).Span;
        var horizontal = tables.Require("hhea", 36).Span;
        var os2 = tables.Require("OS/2", 78).Span;
        var post = tables.Require("post", 32).Span;
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(tables.Require("maxp", 6).Span[4..]);
        _longMetricCount = BinaryPrimitives.ReadUInt16BigEndian(horizontal[34..]);
        if (_longMetricCount < 1 || _longMetricCount > GlyphCount)
        {
            throw new InvalidFontException("table 'hhea' has no advances, or more than there are glyphs");
        }

        // A whole advance and bearing for the first glyphs, a bearing alone for the rest (OpenType hmtx).
        _horizontalMetrics = tables.Require("hmtx", (_longMetricCount * 2) + (GlyphCount * 2));
        _outlines = new OutlineTable(tables, GlyphCount);
        _characters = CharacterMap.Read(tables.Require("cmap", 4), GlyphCount);

        var names = tables.Find("name").Span;
        Family = NameTable.FamilyOf(names);
        PostScriptName = NameTable.Find(names, NameTable.PostScriptName) ?? Family.Replace(" ", string.Empty, StringComparison.Ordinal);
        Weight = new FontWeight(BinaryPrimitives.ReadUInt16BigEndian(os2[4..]));
        IsItalic = (BinaryPrimitives.ReadUInt16BigEndian(os2[62..]) & ItalicBit) != 0;
        var embedding = BinaryPrimitives.ReadUInt16BigEndian(os2[8..]);
        if ((embedding & 0x000F) == RestrictedEmbedding || (embedding & NoSubsetting) != 0)
        {
            throw new InvalidFontException("the font's licence bits forbid embedding a subset (OS/2 fsType)");
        }

        var unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        if (unitsPerEm is < 16 or > 16384)
        {
            throw new InvalidFontException("table 'head' has an impossible number of units per em");
        }

        var hasHeights = os2.Length >= 90;
        Metrics = new FontMetrics(
            unitsPerEm,
            BinaryPrimitives.ReadInt16BigEndian(horizontal[4..]),
            BinaryPrimitives.ReadInt16BigEndian(horizontal[6..]),
            BinaryPrimitives.ReadInt16BigEndian(horizontal[8..]),
            hasHeights ? BinaryPrimitives.ReadInt16BigEndian(os2[86..]) : 0,
            hasHeights ? BinaryPrimitives.ReadInt16BigEndian(os2[88..]) : 0,
            BinaryPrimitives.ReadInt16BigEndian(post[8..]),
            BinaryPrimitives.ReadInt16BigEndian(post[10..]),
            BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0);
    }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The typographic family name (OpenType <c>name</c> 16, else 1): <c>Noto Sans</c>.</summary>
    public string Family { get; }

    /// <summary>The PostScript name (OpenType <c>name</c> 6): <c>NotoSans-Bold</c>.</summary>
    public string PostScriptName { get; }

    /// <summary>The weight class.</summary>
    public FontWeight Weight { get; }

    /// <summary>Whether the face is an italic.</summary>
    public bool IsItalic { get; }

    /// <summary>The vertical measures.</summary>
    public FontMetrics Metrics { get; }

    /// <summary>The number of glyphs; ids run from 0 to one less.</summary>
    public int GlyphCount { get; }

    /// <summary>Reads a face.</summary>
    /// <param name="data">A whole static TrueType file. It must not change afterwards.</param>
    /// <exception cref="InvalidFontException">The file is damaged or of another kind, or may not be embedded.</exception>
    public static FontFace Load(ReadOnlyMemory<byte> data) => new(data, SfntTables.Read(data));

    /// <summary>The unscaled advance of a glyph in design units (OpenType <c>hmtx</c>), before any positioning.</summary>
    public int AdvanceOf(ushort glyph)
    {
        var index = Math.Min(glyph, _longMetricCount - 1);
        return BinaryPrimitives.ReadUInt16BigEndian(_horizontalMetrics.Span[(index * 4)..]);
    }

    /// <summary>The nominal glyph of a character (OpenType <c>cmap</c>), 0 where the face has none.</summary>
    /// <param name="codePoint">A Unicode scalar value.</param>
    public ushort GlyphOf(int codePoint) => _characters.GlyphOf(codePoint);

    /// <summary>Whether a glyph has ink; a space has none.</summary>
    /// <param name="glyph">Below <see cref="GlyphCount"/>.</param>
    /// <exception cref="InvalidFontException">The glyph's outline is damaged (OpenType <c>glyf</c>).</exception>
    public bool HasInk(ushort glyph) => _outlines.HasInk(glyph);

    /// <summary>The bytes of an OpenType table, empty where the font lacks it.</summary>
    /// <param name="tag">The four-letter tag.</param>
    public ReadOnlyMemory<byte> Table(string tag) => _tables.Find(tag);

    /// <inheritdoc/>
    public override string ToString() => PostScriptName;
}
