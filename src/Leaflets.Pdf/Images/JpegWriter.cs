using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Images;

/// <summary>Embeds JPEG files as they are (ISO 32000-1, 7.4.8), without their metadata: place and device of a photo are nobody's business.</summary>
internal static class JpegWriter
{
    /// <summary>Writes the picture.</summary>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static void Write(PdfFile file, int id, RasterImage image)
    {
        var data = JpegFile.WithoutMetadata(image.Data.Span, out var components);
        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(image.PixelWidth).Raw("/Height "u8).Integer(image.PixelHeight)
            .Raw("/BitsPerComponent 8/Filter/DCTDecode/ColorSpace"u8).Raw(components switch
            {
                1 => "/DeviceGray"u8,
                3 => "/DeviceRGB"u8,
                _ => throw new InvalidImageException("a JPEG file with four channels (CMYK): save it as RGB"),
            });
        file.AddStream(id, dictionary.Written, data);
    }
}
