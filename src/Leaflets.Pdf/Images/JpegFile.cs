using System.Buffers.Binary;
using Leaflets.Pdf.Objects;

namespace Leaflets.Pdf.Images;

/// <summary>JPEG files as they are given out: place and device of a photo are nobody's business.</summary>
public static class JpegFile
{
    private const byte MarkerStart = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte StartOfScan = 0xDA;
    private const byte ApplicationFirst = 0xE0;
    private const byte AdobeSegment = 0xEE;
    private const byte ApplicationLast = 0xEF;
    private const byte Comment = 0xFE;

    /// <summary>The file without comments and application segments, but for the one that says how colours are stored (Adobe).</summary>
    /// <param name="source">A whole JPEG file (ISO/IEC 10918-1).</param>
    /// <param name="components">The number of colour channels: 1 grey, 3 colour, 4 CMYK.</param>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> source, out int components)
    {
        var output = new ByteWriter(source.Length);
        output.Raw([MarkerStart, StartOfImage]);
        components = 0;
        var at = 2;
        while (at + 4 <= source.Length && source[at] == MarkerStart)
        {
            var marker = source[at + 1];
            if (marker == MarkerStart)
            {
                // A fill byte (B.1.1.2).
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(source[(at + 2)..]) + 2;
            if (marker == StartOfScan)
            {
                return components > 0
                    ? output.Raw(source[at..]).Written.ToArray()
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
