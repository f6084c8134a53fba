using System.Buffers;
using System.Buffers.Binary;
using Leaflets.Bounds;
using Leaflets.Media.Color;

namespace Leaflets.Media.Jpeg;

/// <summary>JPEG files as they are given out: place and device of a photo are nobody's business.</summary>
public static class JpegFile
{
    private const byte MarkerStart = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte ProfileSegment = 0xE2;
    private const byte AdobeSegment = 0xEE;
    private const int SegmentHead = 4;

    /// <summary>What Adobe's segment says of colours: name, version, two words of flags, the transform.</summary>
    private const int AdobeLength = 12;

    private static ReadOnlySpan<byte> AdobeName => "Adobe"u8;

    /// <summary>
    /// The file's frame, tables and scans, and of its application segments those that say how colours are stored: Adobe's, and a colour
    /// profile other than sRGB. Comments, thumbnails, what a camera wrote, and all that follows the first end mark (second pictures of
    /// a multi-picture file among it) stay behind.
    /// </summary>
    /// <param name="source">A whole JPEG file (ISO/IEC 10918-1, B.2).</param>
    /// <param name="components">The number of colour channels: 1 grey, 3 colour, 4 CMYK.</param>
    /// <param name="isWidelyRead">Whether all readers take its coding: baseline or progressive Huffman, eight bits a sample.</param>
    /// <exception cref="InvalidImageException">
    /// The file is damaged: cut short, without frame or scan, or with a segment that does not have the length of its content.
    /// </exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> source, out int components, out bool isWidelyRead)
    {
        var output = new ArrayBufferWriter<byte>(source.Length);
        (components, isWidelyRead) = (0, false);
        var profiles = new List<Range>();
        var hasScan = false;
        var at = 2;
        while (at + 1 < source.Length && source[at] == MarkerStart)
        {
            var marker = source[at + 1];
            if (marker is MarkerStart or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                // A fill byte (B.1.1.2), or a marker that stands alone and says nothing here.
                at += marker == MarkerStart ? 1 : 2;
                continue;
            }

            if (marker == EndOfImage)
            {
                return hasScan ? Finish(output, source, profiles, components)
                    : throw new InvalidImageException("a JPEG file without a scan");
            }

            Steps.Take();
            var segment = SegmentAt(source, at);
            at += segment.Length;
            if (IsFrame(marker))
            {
                if (components > 0)
                {
                    throw new InvalidImageException("a JPEG file with two frames");
                }

                components = segment.Length > 9 ? segment[9] : 0;
                isWidelyRead = marker <= 0xC2 && segment[SegmentHead] == 8;
            }

            if (marker == ProfileSegment && IccProfile.IsSegment(segment[SegmentHead..]))
            {
                profiles.Add((at - segment.Length)..at);
            }
            else if (marker == AdobeSegment && segment.Length >= SegmentHead + AdobeLength && segment[SegmentHead..].StartsWith(AdobeName))
            {
                output.Write<byte>([MarkerStart, AdobeSegment, 0, AdobeLength + 2]);
                output.Write(segment.Slice(SegmentHead, AdobeLength));
            }
            else if (JpegSegments.IsNeeded(marker))
            {
                JpegSegments.Verify(marker, segment[SegmentHead..]);
                output.Write(segment);
            }

            if (marker == StartOfScan)
            {
                if (components == 0)
                {
                    throw new InvalidImageException("a JPEG file without a frame header");
                }

                var end = EndOfScan(source, at);
                output.Write(source[at..end]);
                (at, hasScan) = (end, true);
            }
        }

        throw new InvalidImageException(at + 1 < source.Length ? "a JPEG file with a missing marker" : "a JPEG file that is cut short");
    }

    /// <summary>Start of frame, less the markers for Huffman tables, extensions and arithmetic conditioning.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ReadOnlySpan<byte> SegmentAt(ReadOnlySpan<byte> source, int at)
    {
        var length = at + SegmentHead <= source.Length ? BinaryPrimitives.ReadUInt16BigEndian(source[(at + 2)..]) + 2 : 0;
        return length >= SegmentHead && at + length <= source.Length
            ? source.Slice(at, length)
            : throw new InvalidImageException("a JPEG file that is cut short");
    }

    /// <summary>Where the coded data of a scan ends: at the first marker that is neither a stuffed byte nor a restart (B.1.1.5).</summary>
    private static int EndOfScan(ReadOnlySpan<byte> source, int at)
    {
        while (at + 1 < source.Length)
        {
            var next = source[at..^1].IndexOf(MarkerStart);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (source[at + 1] is not (0 or MarkerStart or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += source[at + 1] == MarkerStart ? 1 : 2;
        }

        throw new InvalidImageException("a JPEG file that is cut short");
    }

    /// <summary>The file of what was kept, with the profile where it is of use.</summary>
    private static byte[] Finish(ArrayBufferWriter<byte> kept, ReadOnlySpan<byte> source, List<Range> profiles, int components)
    {
        var output = new ArrayBufferWriter<byte>(source.Length);
        output.Write<byte>([MarkerStart, StartOfImage]);
        if (profiles.Count > 0 && IccProfile.OfJpeg(source, components) is not null)
        {
            foreach (var profile in profiles)
            {
                output.Write(source[profile]);
            }
        }

        output.Write(kept.WrittenSpan);
        output.Write<byte>([MarkerStart, EndOfImage]);
        return output.WrittenSpan.ToArray();
    }
}
