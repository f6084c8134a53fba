using System.Buffers.Binary;
using Leaflets.Pdf.Compression;

namespace Leaflets.Pdf.Images;

/// <summary>PNG files as they are given out: checked, and without text, time, and what a camera or program wrote of itself.</summary>
public static class PngCleaner
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    /// <summary>
    /// The file with the chunks that its look needs (ISO/IEC 15948, 11): header, palette, transparency, resolution, colour, data.
    /// </summary>
    /// <param name="source">A whole PNG file.</param>
    /// <exception cref="InvalidImageException">The file is damaged: a checksum is wrong, or there is less data than pixels.</exception>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> source)
    {
        PngDecoder.Verify(PngFile.Read(source));
        using var output = new MemoryStream(source.Length);
        output.Write(source[..SignatureLength]);
        for (var at = SignatureLength; at + ChunkOverhead <= source.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(source[at..]);
            var chunk = source.Slice(at, length + ChunkOverhead);
            var type = chunk.Slice(4, 4);
            if (IsLook(type))
            {
                if (Checksums.Crc32(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                {
                    throw new InvalidImageException("a PNG file with a wrong checksum");
                }

                output.Write(chunk);
            }

            if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            at += chunk.Length;
        }

        return output.ToArray();
    }

    private static bool IsLook(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("IDAT"u8)
        || type.SequenceEqual("IEND"u8) || type.SequenceEqual("pHYs"u8) || type.SequenceEqual("sRGB"u8) || type.SequenceEqual("iCCP"u8);
}
