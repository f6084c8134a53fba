using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Pdf.Fonts;

/// <summary>One face as the document uses it: its glyphs, their text, and the Type 0 font that they become (ISO 32000-1, 9.7).</summary>
internal sealed class FontResource
{
    private readonly SortedDictionary<ushort, string> _texts = [];

    public FontResource(FontFace face, int id, string name) => (Face, Id, Name) = (face, id, name);

    /// <summary>The face.</summary>
    public FontFace Face { get; }

    /// <summary>The object of the Type 0 font.</summary>
    public int Id { get; }

    /// <summary>The resource's name in content streams.</summary>
    public string Name { get; }

    /// <summary>Notes that a glyph stands for a text.</summary>
    /// <returns>Whether it stands for that text everywhere in the document.</returns>
    public bool Use(ushort glyph, string text)
    {
        if (_texts.TryGetValue(glyph, out var known))
        {
            return known == text;
        }

        _texts.Add(glyph, text);
        return true;
    }

    /// <summary>The width of a glyph in thousandths of an em, as the W array states it.</summary>
    public double WidthOf(ushort glyph) => Math.Round(Face.AdvanceOf(glyph) * 1000.0 / Face.Metrics.UnitsPerEm, 3);

    /// <summary>Writes the font's objects.</summary>
    public void Write(PdfFile file)
    {
        var program = TrueTypeSubsetter.Subset(Face, _texts.Keys);
        var (cid, descriptor, stream, unicode) = (file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate());
        var name = Tag(program) + "+" + Face.PostScriptName;
        var type0 = new ByteWriter();
        type0.Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name).Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(cid)
            .Raw("]/ToUnicode "u8).Reference(unicode).Raw(">>"u8);
        file.Add(Id, type0);
        var descendant = new ByteWriter();
        descendant.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW "u8).Number(WidthOf(0))
            .Raw("/FontDescriptor "u8).Reference(descriptor).Raw("/W["u8);
        var last = -2;
        foreach (var glyph in _texts.Keys)
        {
            descendant.Raw(last == glyph - 1 ? " "u8 : last < 0 ? ""u8 : "]"u8);
            if (last != glyph - 1)
            {
                descendant.Integer(glyph).Raw("["u8);
            }

            descendant.Number(WidthOf(glyph));
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
        double Scale(double units) => units * 1000 / metrics.UnitsPerEm;
        var descriptor = new ByteWriter();
        descriptor.Raw("<</Type/FontDescriptor/FontName"u8).Name(name).Raw("/Flags "u8).Integer(4 | (Face.IsItalic ? 64 : 0)).Raw("/FontBBox["u8);
        for (var at = 36; at < 44; at += 2)
        {
            descriptor.SpacedNumber(Scale(BinaryPrimitives.ReadInt16BigEndian(head[at..])));
        }

        descriptor.Raw("]/ItalicAngle "u8).Number(metrics.ItalicAngle).Raw("/Ascent "u8).Number(Scale(metrics.Ascender))
            .Raw("/Descent "u8).Number(Scale(metrics.Descender)).Raw("/CapHeight "u8).Number(Scale(metrics.CapHeight))
            .Raw("/StemV "u8).Integer(10 + (220 * (Face.Weight.Value - 50) / 900)).Raw("/FontFile2 "u8).Reference(stream).Raw(">>"u8);
        return descriptor;
    }

    private ByteWriter ToUnicode()
    {
        var map = new ByteWriter();
        map.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        foreach (var part in _texts.Chunk(100))
        {
            map.Ascii(part.Length.ToString(CultureInfo.InvariantCulture)).Raw(" beginbfchar\n"u8);
            foreach (var (glyph, text) in part)
            {
                map.Raw("<"u8).Hex16(glyph).Raw("><"u8);
                foreach (var c in text)
                {
                    map.Hex16(c);
                }

                map.Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        map.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
        return map;
    }
}
