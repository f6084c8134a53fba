using System.Buffers.Binary;
using Leaflets.Media.Deflate;

namespace Leaflets.Media;

/// <summary>
/// Compresses with DEFLATE (RFC 1951). Managed and in integers only, so that the same data gives the same bytes on every machine;
/// the platform's own compressor does not promise that. Thread-safe.
/// </summary>
public static class Deflater
{
    /// <summary>The raw DEFLATE stream of the data, as ZIP packages hold it.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var output = new DeflateBitWriter((data.Length / 3) + 64);
        DeflateEncoder.ForThisThread().Encode(data, output);
        return output.ToArray();
    }

    /// <summary>The zlib stream of the data (RFC 1950), as PDF's FlateDecode reads it (ISO 32000-1, 7.4.4).</summary>
    public static byte[] CompressZlib(ReadOnlySpan<byte> data)
    {
        var output = new DeflateBitWriter((data.Length / 3) + 64);
        output.WriteBytes([0x78, 0x9C]);
        DeflateEncoder.ForThisThread().Encode(data, output);
        output.AlignToByte();
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Checksums.Adler32(data));
        output.WriteBytes(checksum);
        return output.ToArray();
    }
}
