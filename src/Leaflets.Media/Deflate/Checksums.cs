using Leaflets.Bounds;

namespace Leaflets.Media;

/// <summary>The checksums of the zlib and ZIP formats. Pure and thread-safe.</summary>
public static class Checksums
{
    private const uint AdlerModulus = 65521;

    /// <summary>The most bytes whose Adler-32 sums fit in 32 bits before a reduction (RFC 1950, 8).</summary>
    private const int AdlerRun = 5552;

    /// <summary>So many bytes are as quick as a step of other work.</summary>
    private const int BytesInStep = 64;

    private const uint CrcPolynomial = 0xEDB88320;
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>The Adler-32 checksum (RFC 1950, 2.2).</summary>
    public static uint Adler32(ReadOnlySpan<byte> data) => Adler32(data, 1);

    /// <summary>The Adler-32 checksum of more data behind that of <paramref name="before"/>; 1 is that of none.</summary>
    internal static uint Adler32(ReadOnlySpan<byte> data, uint before)
    {
        var (a, b) = (before & 0xFFFF, before >> 16);
        while (!data.IsEmpty)
        {
            Steps.Take(1 + (data.Length < AdlerRun ? data.Length / BytesInStep : AdlerRun / BytesInStep));
            var run = data[..Math.Min(AdlerRun, data.Length)];
            foreach (var value in run)
            {
                a += value;
                b += a;
            }

            a %= AdlerModulus;
            b %= AdlerModulus;
            data = data[run.Length..];
        }

        return (b << 16) | a;
    }

    /// <summary>The CRC-32 checksum of ZIP and PNG (ISO 3309, reflected, polynomial 0x04C11DB7).</summary>
    public static uint Crc32(ReadOnlySpan<byte> data)
    {
        var table = CrcTable;
        var crc = 0xFFFFFFFFu;
        Steps.Take(1 + (data.Length / BytesInStep));
        while (data.Length >= 4)
        {
            crc ^= (uint)(data[0] | (data[1] << 8) | (data[2] << 16) | (data[3] << 24));
            crc = table[768 + (crc & 0xFF)] ^ table[512 + ((crc >> 8) & 0xFF)] ^ table[256 + ((crc >> 16) & 0xFF)] ^ table[crc >> 24];
            data = data[4..];
        }

        foreach (var value in data)
        {
            crc = table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[4 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? CrcPolynomial ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        for (var i = 0; i < 768; i++)
        {
            table[i + 256] = (table[i] >> 8) ^ table[table[i] & 0xFF];
        }

        return table;
    }
}
