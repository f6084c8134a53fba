using System.Buffers.Binary;
using Leaflets.Bounds;
using Leaflets.Media.Color;
using Leaflets.Media.Deflate;

namespace Leaflets.Media.Png;

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
        var png = PngFile.Read(source);
        PngDecoder.Verify(png);
        using var output = new MemoryStream(source.Length);
        output.Write(source[..SignatureLength]);
        for (var at = SignatureLength; at + ChunkOverhead <= source.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(source[at..]);
            var chunk = source.Slice(at, length + ChunkOverhead);
            var type = chunk.Slice(4, 4);
            Steps.Take();
            if (IsLook(type, chunk[8..^4]))
            {
                if (Checksums.Crc32(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                {
                    throw new InvalidImageException("a PNG file with a wrong checksum");
                }

                output.Write(chunk);
            }
            else if (type.SequenceEqual("iCCP"u8) && IccProfile.OfPngChunk(png.Profile, png.ColorType is 0 or 4 ? 1 : 3) is { } profile)
            {
                WriteProfile(output, profile);
            }

            if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            at += chunk.Length;
        }

        return output.ToArray();
    }

    /// <summary>The profile packed anew: nothing may stand behind it in its chunk.</summary>
    private static void WriteProfile(MemoryStream output, byte[] profile)
    {
        byte[] chunk = [.. "iCCPicc\0\0"u8, .. Deflater.CompressZlib(profile)];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, chunk.Length - 4);
        output.Write(number);
        output.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksums.Crc32(chunk));
        output.Write(number);
    }

    private static bool IsLook(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("IDAT"u8)
        || IsShort(type, content, "IEND"u8, 0) || IsShort(type, content, "pHYs"u8, 9) || IsShort(type, content, "sRGB"u8, 1);

    /// <summary>Whether a chunk is of a kind and has the length of that kind; a longer one holds something else too.</summary>
    private static bool IsShort(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content, ReadOnlySpan<byte> kind, int length) =>
        type.SequenceEqual(kind) && content.Length == length;
}
