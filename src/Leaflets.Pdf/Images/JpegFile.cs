using System.Buffers.Binary;
using Leaflets.Pdf.Objects;

namespace Leaflets.Pdf.Images;

/// <summary>JPEG files as they are given out: place and device of a photo are nobody's business.</summary>
public static class JpegFile
{
    private const byte MarkerStart = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte ApplicationFirst = 0xE0;
    private const byte ProfileSegment = 0xE2;
    private const byte AdobeSegment = 0xEE;
    private const byte ApplicationLast = 0xEF;
    private const byte Comment = 0xFE;

    /// <summary>
    /// The file without comments and application segments, but for those that say how colours are stored: Adobe's, and a colour profile
    /// other than sRGB.
    /// </summary>
    /// <param name="source">A whole JPEG file (ISO/IEC 10918-1).</param>
    /// <param name="components">The number of colour channels: 1 grey, 3 colour, 4 CMYK.</param>
    /// <param name="isWidelyRead">Whether all readers take its coding: baseline or progressive Huffman, eight bits a sample.</param>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> source, out int components, out bool isWidelyRead)
    {
        var output = new ByteWriter(source.Length);
        output.Raw([MarkerStart, StartOfImage]);
        (components, isWidelyRead) = (0, false);
        var profiles = new List<Range>();
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
                    ? Finish(output, source, at, profiles, components)
                    : throw new InvalidImageException("a JPEG file without a frame header");
            }

            if (length < 4 || at + length > source.Length)
            {
                break;
            }

            // Start of frame, less the markers for Huffman tables, extensions and arithmetic conditioning.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 10)
            {
                components = source[at + 9];
                isWidelyRead = marker <= 0xC2 && source[at + 4] == 8;
            }

            if (marker == ProfileSegment && IccProfile.IsSegment(source.Slice(at + 4, length - 4)))
            {
                profiles.Add(at..(at + length));
            }
            else if (marker is (< ApplicationFirst or > ApplicationLast or AdobeSegment) and not Comment)
            {
                output.Raw(source.Slice(at, length));
            }

            at += length;
        }

        throw new InvalidImageException("a JPEG file that is cut short");
    }

    /// <summary>The segments kept, the profile where it is of use, and the scans up to the file's end mark; what follows that is no picture.</summary>
    private static byte[] Finish(ByteWriter head, ReadOnlySpan<byte> source, int scans, List<Range> profiles, int components)
    {
        var end = source.LastIndexOf([MarkerStart, EndOfImage]);
        if (end < scans)
        {
            throw new InvalidImageException("a JPEG file that is cut short");
        }

        var output = new ByteWriter(source.Length);
        output.Raw([MarkerStart, StartOfImage]);
        if (profiles.Count > 0 && IccProfile.OfJpeg(source, components) is not null)
        {
            foreach (var profile in profiles)
            {
                output.Raw(source[profile]);
            }
        }

        return output.Raw(head.Written[2..]).Raw(source[scans..(end + 2)]).Written.ToArray();
    }
}
