using Leaflets.Media;
using Leaflets.Media.Color;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Pictures;

/// <summary>Embeds JPEG files as they are (ISO 32000-1, 7.4.8), without their metadata.</summary>
internal static class JpegWriter
{
    /// <summary>Writes the picture.</summary>
    /// <exception cref="InvalidImageException">The file is damaged, or coded or coloured in a way that PDF does not take.</exception>
    public static void Write(PdfFile file, int id, RasterImage image, ProfileSet profiles)
    {
        var data = JpegFile.WithoutMetadata(image.Data.Span, out var components, out var isWidelyRead);
        if (components is not (1 or 3) || !isWidelyRead)
        {
            throw new InvalidImageException("a JPEG file with four channels or an uncommon coding: save it as RGB");
        }

        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(image.PixelWidth).Raw("/Height "u8).Integer(image.PixelHeight)
            .Raw("/BitsPerComponent 8/Filter/DCTDecode/ColorSpace"u8)
            .Raw(profiles.SpaceOf(IccProfile.OfJpeg(data, components), components));
        file.AddStream(id, dictionary.Written, data);
    }
}
