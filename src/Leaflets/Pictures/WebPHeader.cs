using System.Buffers.Binary;
using Leaflets.Bounds;

namespace Leaflets.Pictures;

/// <summary>The header of a WebP file (RFC 9649).</summary>
internal static class WebPHeader
{
    private const int FirstChunk = 12;
    private const int ChunkHeader = 8;
    private const int SizeMask = 0x3FFF;

    /// <summary>Reads the size of the canvas (2.5 to 2.7) and the camera's mark to turn it.</summary>
    /// <param name="data">The whole file, known to begin as WebP.</param>
    /// <param name="problem">Why the header cannot be read, or null.</param>
    public static ImageHeader? Read(ReadOnlySpan<byte> data, out string? problem)
    {
        ImageHeader? header = null;
        var orientation = ExifOrientation.Upright;
        problem = "it ends before its picture data";
        for (var at = FirstChunk; at + ChunkHeader <= data.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(data[(at + 4)..]);
            if (length > data.Length - at - ChunkHeader)
            {
                break;
            }

            var type = data.Slice(at, 4);
            Steps.Take();
            var chunk = data.Slice(at + ChunkHeader, (int)length);
            var (width, height) = SizeOf(type, chunk);
            if (header is null && width > 0)
            {
                header = ImageHeader.Checked(RasterFormat.WebP, width, height, resolution: 0, out problem);
            }
            else if (type.SequenceEqual("EXIF"u8))
            {
                orientation = chunk.StartsWith("Exif\0\0"u8) ? ExifOrientation.Read(chunk) : ExifOrientation.ReadTiff(chunk);
            }

            at += ChunkHeader + (int)length + ((int)length & 1);
        }

        return header is { } found ? found with { Orientation = orientation } : null;
    }

    /// <summary>The size that a chunk states; 0 where it states none.</summary>
    private static (uint Width, uint Height) SizeOf(ReadOnlySpan<byte> type, ReadOnlySpan<byte> chunk)
    {
        if (type.SequenceEqual("VP8X"u8) && chunk.Length >= 10)
        {
            return (1u + Number24(chunk[4..]), 1u + Number24(chunk[7..]));
        }

        if (type.SequenceEqual("VP8L"u8) && chunk.Length >= 5)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[1..]);
            return (1u + (bits & SizeMask), 1u + ((bits >> 14) & SizeMask));
        }

        return type.SequenceEqual("VP8 "u8) && chunk.Length >= 10
            ? ((uint)(BinaryPrimitives.ReadUInt16LittleEndian(chunk[6..]) & SizeMask),
                (uint)(BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]) & SizeMask))
            : default;
    }

    private static uint Number24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));
}
