using System.Buffers.Binary;
using Leaflets.Bounds;
using Leaflets.Media;

namespace Leaflets.Pictures;

/// <summary>
/// Writes PNG files (ISO/IEC 15948) of eight bits a sample with the house's own compressor, so that a picture gives the same bytes
/// everywhere. Each row takes the filter whose differences are least (12.8).
/// </summary>
internal static class PngEncoder
{
    private const double InchesPerMetre = 39.3700787401575;
    private const int Filters = 5;
    private const byte Rgb = 2;
    private const byte RgbWithAlpha = 6;

    /// <summary>The file of a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="dotsPerInch">The resolution to state, or 0.</param>
    public static byte[] Encode(PixelImage image, double dotsPerInch = 0)
    {
        var channels = image.IsOpaque ? 3 : 4;
        using var output = new MemoryStream();
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        (header[8], header[9]) = (8, channels == 3 ? Rgb : RgbWithAlpha);
        Chunk(output, "IHDR"u8, header);
        if (dotsPerInch > 0)
        {
            var resolution = new byte[9];
            BinaryPrimitives.WriteUInt32BigEndian(resolution, (uint)Math.Round(dotsPerInch * InchesPerMetre));
            BinaryPrimitives.WriteUInt32BigEndian(resolution.AsSpan(4), (uint)Math.Round(dotsPerInch * InchesPerMetre));
            resolution[8] = 1;
            Chunk(output, "pHYs"u8, resolution);
        }

        Chunk(output, "IDAT"u8, Deflater.CompressZlib(Filtered(image, channels)));
        Chunk(output, "IEND"u8, []);
        return output.ToArray();
    }

    private static byte[] Filtered(PixelImage image, int channels)
    {
        var stride = image.Width * channels;
        var filtered = new byte[(stride + 1) * image.Height];
        var (row, previous) = (new byte[stride], new byte[stride]);
        var trial = new byte[stride];
        for (var y = 0; y < image.Height; y++)
        {
            Steps.Take(image.Width);
            for (var x = 0; x < image.Width; x++)
            {
                image.Pixels.AsSpan(((y * image.Width) + x) * PixelImage.Channels, channels).CopyTo(row.AsSpan(x * channels));
            }

            var target = filtered.AsSpan(y * (stride + 1), stride + 1);
            var least = long.MaxValue;
            for (byte filter = 0; filter < Filters; filter++)
            {
                var sum = Filter(filter, row, previous, trial, channels);
                if (sum < least)
                {
                    least = sum;
                    target[0] = filter;
                    trial.CopyTo(target[1..]);
                }
            }

            (row, previous) = (previous, row);
        }

        return filtered;
    }

    /// <summary>Filters a row (9.2).</summary>
    /// <returns>The sum of the differences, taken as signed bytes.</returns>
    private static long Filter(byte filter, byte[] row, byte[] previous, byte[] target, int step)
    {
        var sum = 0L;
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0;
            int above = previous[i];
            int corner = i >= step ? previous[i - step] : 0;
            var difference = (byte)(row[i] - filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                _ => Paeth(left, above, corner),
            });
            target[i] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }

        return sum;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void Chunk(MemoryStream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        var start = (int)output.Position;
        output.Write(type);
        output.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksums.Crc32(output.GetBuffer().AsSpan(start, (int)output.Position - start)));
        output.Write(number);
    }
}
