using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Fonts;

/// <summary>One face as the document uses it: its glyphs, their text, and the Type 0 font that they become (ISO 32000-1, 9.7).</summary>
internal sealed class FontResource
{
    /// <summary>The share of an em from which a gap between two glyphs is taken for a space.</summary>
    private const int WidestGap = 16;

    /// <summary>The length of a PostScript name at most (OpenType <c>name</c> 6).</summary>
    private const int LongestName = 63;

    private readonly SortedDictionary<ushort, string> _texts = [];

    private readonly Dictionary<ComposedGlyph, ushort> _composed = [];
    private readonly List<ComposedGlyph> _order = [];

    public FontResource(FontFace face, int id, string name) => (Face, Id, Name) = (face, id, name);

    /// <summary>The face.</summary>
    public FontFace Face { get; }

    /// <summary>The object of the Type 0 font.</summary>
    public int Id { get; }

    /// <summary>The resource's name in content streams.</summary>
    public string Name { get; }

    /// <summary>The one glyph that paints a cluster.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="text">The characters that the glyph says.</param>
    /// <exception cref="InvalidFontException">The face has no room for another glyph.</exception>
    public PaintedGlyph Paint(GlyphRun run, TextCluster cluster, string text)
    {
        var glyph = run.Glyphs[cluster.First];
        var isEven = cluster.Width - Face.AdvanceOf(glyph.Id) < Face.Metrics.UnitsPerEm / WidestGap;
        if (text == " ")
        {
            // PDFium finds a gap by the width of the font's first space: where that is wide, by the glyph
            // behind the gap, which may be a mark.
            Mark(" ", Face.Metrics.UnitsPerEm);
        }

        if (isEven && text != " " && cluster.End - cluster.First == 1 && glyph is { OffsetX: 0, OffsetY: 0 }
            && (!_texts.TryGetValue(glyph.Id, out var known) || known == text))
        {
            _texts[glyph.Id] = text;
            return new PaintedGlyph(glyph.Id, cluster.Left);
        }

        var components = ImmutableArray.CreateBuilder<GlyphComponent>(cluster.End - cluster.First);
        var pen = 0;
        for (var i = cluster.First; i < cluster.End; i++)
        {
            var part = run.Glyphs[i];
            components.Add(new GlyphComponent(part.Id, (short)(pen + part.OffsetX), (short)part.OffsetY));
            pen += part.Advance;
        }

        return new PaintedGlyph(Compose(new ComposedGlyph(components.MoveToImmutable(), Math.Max(cluster.Width, 0), text)), cluster.Left);
    }

    /// <summary>A glyph without ink and width that says characters which another glyph shows.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="turn">How often the same has been said at the same place.</param>
    /// <exception cref="InvalidFontException">The face has no room for another glyph.</exception>
    public ushort Silent(string text, int turn) => Compose(new ComposedGlyph([], 0, text, turn));

    /// <summary>A glyph without ink that says a mark which is not seen.</summary>
    /// <param name="text">The mark.</param>
    /// <param name="advance">How far it moves the pen, in design units.</param>
    /// <param name="turn">Tells apart glyphs that are otherwise alike.</param>
    /// <exception cref="InvalidFontException">The face has no room for another glyph.</exception>
    public ushort Mark(string text, int advance, int turn = 0) => Compose(new ComposedGlyph([], advance, text, turn));

    private ushort Compose(ComposedGlyph composed)
    {
        if (!_composed.TryGetValue(composed, out var id))
        {
            var next = Face.GlyphCount + _order.Count;
            id = next < ushort.MaxValue ? (ushort)next : throw new InvalidFontException("the face has no room for the document's clusters");
            _composed.Add(composed, id);
            _order.Add(composed);
            _texts.Add(id, composed.Text);
        }

        return id;
    }

    /// <summary>The advance of a glyph of the embedded font, in design units.</summary>
    public int AdvanceOf(ushort glyph) => glyph < Face.GlyphCount ? Face.AdvanceOf(glyph) : _order[glyph - Face.GlyphCount].Advance;

    /// <summary>Writes the font's objects.</summary>
    public void Write(PdfFile file)
    {
        var program = TrueTypeSubsetter.Subset(Face, _texts.Keys, _order);
        var (cid, descriptor, stream, unicode) = (file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate());
        var name = Tag(program) + "+" + NameOf(Face);
        var type0 = new ByteWriter();
        type0.Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(cid)
            .Raw("]/ToUnicode "u8).Reference(unicode).Raw(">>"u8);
        file.Add(Id, type0);
        var descendant = new ByteWriter();
        descendant.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW "u8)
            .Number(Thousandths(Face.AdvanceOf(0)))
            .Raw("/FontDescriptor "u8).Reference(descriptor).Raw("/W["u8);
        var last = -2;
        foreach (var glyph in _texts.Keys)
        {
            descendant.Raw(last == glyph - 1 ? " "u8 : last < 0 ? ""u8 : "]"u8);
            if (last != glyph - 1)
            {
                descendant.Integer(glyph).Raw("["u8);
            }

            descendant.Number(Thousandths(AdvanceOf(glyph)));
            last = glyph;
        }

        descendant.Raw(last < 0 ? "]>>"u8 : "]]>>"u8);
        file.Add(cid, descendant);
        file.Add(descriptor, Descriptor(name, stream));
        var dictionary = new ByteWriter();
        dictionary.Raw("/Length1 "u8).Integer(program.Length);
        file.AddCompressed(stream, dictionary.Written, program);
        file.AddCompressed(unicode, [], ToUnicode().Written);
    }

    private double Thousandths(int units) => units * 1000.0 / Face.Metrics.UnitsPerEm;

    /// <summary>
    /// The face's name, as long as OpenType lets it be (<c>name</c> 6): the face may be damaged, and a name of PDF has 127 bytes.
    /// </summary>
    private static string NameOf(FontFace face) =>
        string.Concat(face.PostScriptName.Where(static c => c is > ' ' and <= '~').Take(LongestName));

    private static string Tag(byte[] program)
    {
        var digest = SHA256.HashData(program);
        return string.Create(6, digest, (tag, bytes) =>
        {
            for (var i = 0; i < tag.Length; i++)
            {
                tag[i] = (char)('A' + (bytes[i] % 26));
            }
        });
    }

    private ByteWriter Descriptor(string name, int stream)
    {
        var metrics = Face.Metrics;
        var head = Face.Table("head").Span;
        var descriptor = new ByteWriter();
        descriptor.Raw("<</Type/FontDescriptor/FontName"u8).Name(name).Raw("/Flags "u8).Integer(4 | (Face.IsItalic ? 64 : 0))
            .Raw("/FontBBox["u8);
        for (var at = 36; at < 44; at += 2)
        {
            descriptor.SpacedNumber(Thousandths(BinaryPrimitives.ReadInt16BigEndian(head[at..])));
        }

        descriptor.Raw("]/ItalicAngle "u8).Number(metrics.ItalicAngle).Raw("/Ascent "u8).Number(Thousandths(metrics.Ascender))
            .Raw("/Descent "u8).Number(Thousandths(metrics.Descender)).Raw("/CapHeight "u8).Number(Thousandths(metrics.CapHeight))
            .Raw("/StemV "u8).Integer(10 + (220 * (Face.Weight.Value - 50) / 900)).Raw("/FontFile2 "u8).Reference(stream).Raw(">>"u8);
        return descriptor;
    }

    private ByteWriter ToUnicode()
    {
        var map = new ByteWriter();
        map.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        foreach (var part in _texts.Chunk(100))
        {
            map.Ascii(part.Length.ToString(CultureInfo.InvariantCulture)).Raw(" beginbfchar\n"u8);
            foreach (var (glyph, text) in part)
            {
                map.Raw("<"u8).Hex16(glyph).Raw("><"u8);
                foreach (var c in text)
                {
                    // No code may map to U+FEFF (ISO 19005-2, 6.2.11.7.2); the word joiner is what it once meant in text (Unicode, 23.8).
                    map.Hex16(c == '\uFEFF' ? '\u2060' : c);
                }

                map.Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        map.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
        return map;
    }
}
