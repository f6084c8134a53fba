using System.Buffers.Binary;

namespace Leaflets.Media.Jpeg;

/// <summary>
/// The segments of a JPEG file that its picture needs (ISO/IEC 10918-1, B.2), and the lengths that they must
/// have: what is longer hides something.
/// </summary>
internal static class JpegSegments
{
    private const int FrameHead = 6;
    private const int ScanHead = 4;
    private const int BytesOfComponent = 3;
    private const int Coefficients = 64;
    private const int CodeLengths = 16;

    /// <summary>Whether a segment is a frame, a scan, or a table that they use.</summary>
    public static bool IsNeeded(byte marker) => marker is (>= 0xC0 and <= 0xCF and not 0xC8) or 0xDA or 0xDB or 0xDC or 0xDD;

    /// <summary>Checks that a segment is as long as what it says it holds.</summary>
    /// <param name="marker">Its marker's second byte.</param>
    /// <param name="content">The segment without its marker and length.</param>
    /// <exception cref="InvalidImageException">It is longer or shorter.</exception>
    public static void Verify(byte marker, ReadOnlySpan<byte> content)
    {
        var isWhole = marker switch
        {
            0xC4 => AreHuffmanTables(content),
            0xCC => content.Length % 2 == 0,
            0xDA => content.Length > 0 && content.Length == ScanHead + (2 * content[0]),
            0xDB => AreQuantizationTables(content),
            0xDC or 0xDD => content.Length == 2,
            _ => content.Length > FrameHead - 1 && content.Length == FrameHead + (BytesOfComponent * content[FrameHead - 1])
                && BinaryPrimitives.ReadUInt16BigEndian(content[3..]) > 0,
        };
        if (!isWhole)
        {
            throw new InvalidImageException("a JPEG file with a segment that does not have the length of its content");
        }
    }

    private static bool AreHuffmanTables(ReadOnlySpan<byte> content)
    {
        while (content.Length > CodeLengths)
        {
            var symbols = 0;
            foreach (var count in content.Slice(1, CodeLengths))
            {
                symbols += count;
            }

            if (1 + CodeLengths + symbols > content.Length)
            {
                return false;
            }

            content = content[(1 + CodeLengths + symbols)..];
        }

        return content.IsEmpty;
    }

    private static bool AreQuantizationTables(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var length = 1 + ((content[0] >> 4) == 0 ? Coefficients : 2 * Coefficients);
            if (length > content.Length)
            {
                return false;
            }

            content = content[length..];
        }

        return true;
    }
}
