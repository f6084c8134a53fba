using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Writes drawings as form XObjects (ISO 32000-1, 8.10), one unit square each as images are, so that both are placed alike.
/// </summary>
internal sealed class DrawingWriter
{
    /// <summary>The reach of a group that is composed by itself, in points; leaflets are smaller.</summary>
    private const int Reach = 16_000;

    private readonly PdfFile _file;
    private readonly FontSet _fonts;

    public DrawingWriter(PdfFile file, FontSet fonts)
    {
        _file = file;
        _fonts = fonts;
    }

    /// <summary>Writes a drawing.</summary>
    public void Write(int id, VectorImage drawing)
    {
        var (width, height) = (drawing.Size.Width.Points, drawing.Size.Height.Points);
        var painter = new DrawingPainter(_file, _fonts, this);
        painter.Paint(drawing.Items);
        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Fine(width).Fine(height).Raw("]/Matrix["u8)
            .Fine(1 / width).Raw("0 0 "u8).Fine(-1 / height).Raw("0 1]"u8);
        _file.AddCompressed(id, dictionary.Raw(painter.Resources().Written).Written, painter.Content);
    }

    /// <summary>Writes the group whose light says how much a gradient's colours cover (ISO 32000-1, 11.5.3).</summary>
    /// <returns>Its object.</returns>
    public int WriteMask(Paint gradient)
    {
        var id = _file.Allocate();
        var map = Shading.MapOf(gradient);
        var content = new ByteWriter().Fine(map.A).Fine(map.B).Fine(map.C).Fine(map.D).Fine(map.E).Fine(map.F).Raw("cm /S0 sh"u8);
        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray>>/BBox["u8)
            .Integer(-Reach).Raw(" "u8).Integer(-Reach).Raw(" "u8).Integer(Reach).Raw(" "u8).Integer(Reach)
            .Raw("]/Resources<</Shading<</S0 "u8).Reference(Shading.Write(_file, gradient, isMask: true)).Raw(">>>>"u8);
        _file.AddCompressed(id, dictionary.Written, content.Written);
        return id;
    }

    /// <summary>Writes a group whose items are composed before they are laid over what is behind (ISO 32000-1, 11.6.6).</summary>
    public int WriteGroup(DrawingGroup group)
    {
        var id = _file.Allocate();
        var painter = new DrawingPainter(_file, _fonts, this);
        painter.Paint([group with { Opacity = 1 }]);
        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceRGB>>/BBox["u8)
            .Integer(-Reach).Raw(" "u8).Integer(-Reach).Raw(" "u8).Integer(Reach).Raw(" "u8).Integer(Reach).Raw("]"u8);
        _file.AddCompressed(id, dictionary.Raw(painter.Resources().Written).Written, painter.Content);
        return id;
    }
}
