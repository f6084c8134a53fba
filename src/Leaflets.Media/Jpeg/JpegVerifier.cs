using System.Buffers.Binary;
using Leaflets.Bounds;

namespace Leaflets.Media.Jpeg;

/// <summary>
/// Walks through every coded block of a JPEG file without making a picture of it (ISO/IEC 10918-1, F.2 and G.2): decoders fill up with grey
/// what a file does not have, and say nothing.
/// </summary>
public static class JpegVerifier
{
    private const int SegmentHead = 4;
    private const int MostScans = 100;

    /// <summary>Checks that the file has every block of its picture, whole.</summary>
    /// <param name="file">A file as <see cref="JpegFile.WithoutMetadata"/> makes it.</param>
    /// <exception cref="InvalidImageException">
    /// A block, a restart mark or a whole scan is missing or broken, or the file is coded in a way that most programs do not read.
    /// </exception>
    public static void Verify(ReadOnlySpan<byte> file)
    {
        JpegFrame? frame = null;
        var tables = new JpegHuffmanTable?[32];
        var (interval, scans) = (0, 0);
        for (var at = 2; at + SegmentHead <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD9))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) + 2;
            var content = file[(at + SegmentHead)..Math.Min(file.Length, at + length)];
            at += length;
            Steps.Take();
            switch (marker)
            {
                case 0xC4:
                    JpegHuffmanTable.Read(content, tables);
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    frame = new JpegFrame(content, isProgressive: marker == 0xC2);
                    break;
                case 0xCC or (>= 0xC3 and <= 0xCF and not 0xC8):
                    throw new InvalidImageException(
                        "a JPEG file with an encoding that most programs do not read (arithmetic, lossless or hierarchical): save "
                        + "it as a standard JPEG");
                case 0xDD:
                    interval = BinaryPrimitives.ReadUInt16BigEndian(content);
                    break;
                case 0xDA:
                    if (++scans > MostScans || frame is null)
                    {
                        throw new InvalidImageException("a JPEG file with too many scans");
                    }

                    at += new JpegScan(frame, tables, content, interval).Walk(file[at..]);
                    break;
            }
        }

        if (frame is null || !frame.IsWhole)
        {
            throw new InvalidImageException("a JPEG file without all scans of its picture: it would be printed in part, or blurred");
        }
    }
}
