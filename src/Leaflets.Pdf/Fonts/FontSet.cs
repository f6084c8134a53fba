using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Pdf.Fonts;

/// <summary>The faces of one document, in the order of first use.</summary>
internal sealed class FontSet
{
    private readonly Dictionary<FontFace, FontResource> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly List<FontResource> _order = [];
    private readonly PdfFile _file;

    public FontSet(PdfFile file) => _file = file;

    /// <summary>The resource of a face.</summary>
    public FontResource Of(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
        {
            font = new FontResource(
                face, _file.Allocate(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"F{_order.Count}"));
            _fonts.Add(face, font);
            _order.Add(font);
        }

        return font;
    }

    /// <summary>The entries of a Font resource dictionary.</summary>
    public ByteWriter Resources()
    {
        var entries = new ByteWriter();
        foreach (var font in _order)
        {
            entries.Raw("/"u8).Ascii(font.Name).Raw(" "u8).Reference(font.Id);
        }

        return entries;
    }

    /// <summary>Writes the fonts, cut to the glyphs that were used.</summary>
    public void Write()
    {
        foreach (var font in _order)
        {
            font.Write(_file);
        }
    }
}
