using System.Buffers.Binary;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Images;

/// <summary>Embeds JPEG files as they are (ISO 32000-1, 7.4.8), without their metadata: place and device of a photo are nobody's business.</summary>
internal static class JpegWriter
{
    private const byte MarkerStart = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte StartOfScan = 0xDA;
    private const byte ApplicationFirst = 0xE0;
    private const byte AdobeSegment = 0xEE;
    private const byte ApplicationLast = 0xEF;
    private const byte Comment = 0xFE;

    /// <summary>Writes the picture.</summary>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static void Write(PdfFile file, int id, RasterImage image)
    {
        var (data, components) = Read(image.Data.Span);
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

    private static (byte[] Data, int Components) Read(ReadOnlySpan<byte> source)
    {
        var output = new ByteWriter(source.Length);
        output.Raw([MarkerStart, StartOfImage]);
        var (at, components) = (2, 0);
        while (at + 4 <= source.Length && source[at] == MarkerStart)
        {
            var marker = source[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(source[(at + 2)..]) + 2;
            if (marker == StartOfScan)
            {
                return components > 0
                    ? (output.Raw(source[at..]).Written.ToArray(), components)
                    : throw new InvalidImageException("a JPEG file without a frame header");
            }

            if (at + length > source.Length)
            {
                break;
            }

            // Start of frame, less the markers for Huffman tables, extensions and arithmetic conditioning.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 10)
            {
                components = source[at + 9];
            }

            if (marker is (< ApplicationFirst or > ApplicationLast or AdobeSegment) and not Comment)
            {
                output.Raw(source.Slice(at, length));
            }

            at += length;
        }

        throw new InvalidImageException("a JPEG file that is cut short");
    }
}
