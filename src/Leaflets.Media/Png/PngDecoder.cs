using System.Buffers.Binary;
using System.IO.Compression;
using Leaflets.Bounds;

namespace Leaflets.Media.Png;

/// <summary>
/// Decodes the samples of a PNG file to eight bits a sample (ISO/IEC 15948, 8 to 10). Decoding is exact, so the platform's inflater does.
/// </summary>
internal static class PngDecoder
{
    /// <summary>Where each pass of Adam7 begins and how far it steps: x, y, step x, step y (8.2).</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private const int LastFilter = 4;

    /// <summary>The samples, rows from the top, <see cref="PngFile.Channels"/> bytes a pixel; palette indices stay indices.</summary>
    /// <exception cref="InvalidImageException">There is less data than pixels, or a row has an unknown filter.</exception>
    public static byte[] Decode(PngFile png)
    {
        var samples = new byte[png.Width * png.Height * png.Channels];
        using var inflated = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
        try
        {
            if (!png.IsInterlaced)
            {
                DecodePass(png, inflated, samples, (0, 0, 1, 1));
                return samples;
            }

            foreach (var pass in Passes)
            {
                DecodePass(png, inflated, samples, pass);
            }

            return samples;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw new InvalidImageException("a PNG file with broken image data");
        }
    }

    /// <summary>Checks that there is data for every pixel and nothing more, without keeping it.</summary>
    /// <exception cref="InvalidImageException">There is less or more, or it is damaged.</exception>
    public static void Verify(PngFile png)
    {
        using var inflated = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
        var checksum = 1u;
        try
        {
            foreach (var pass in png.IsInterlaced ? Passes : [(0, 0, 1, 1)])
            {
                checksum = VerifyPass(png, inflated, pass, checksum);
            }

            // The stream's own checksum must be its end: readers of PDF take bytes behind it, people do not see them.
            if (inflated.ReadByte() >= 0 || png.Data.Length < sizeof(uint)
                || BinaryPrimitives.ReadUInt32BigEndian(png.Data.AsSpan(png.Data.Length - sizeof(uint))) != checksum)
            {
                throw new InvalidImageException("a PNG file with more data than pixels");
            }
        }
        catch (EndOfStreamException)
        {
            throw new InvalidImageException("a PNG file with less data than pixels");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw new InvalidImageException("a PNG file with broken image data");
        }
    }

    private static uint VerifyPass(PngFile png, ZLibStream inflated, (int X, int Y, int StepX, int StepY) pass, uint checksum)
    {
        var columns = (png.Width - pass.X + pass.StepX - 1) / pass.StepX;
        if (columns <= 0)
        {
            return checksum;
        }

        var row = new byte[1 + RowLength(png, columns)];
        for (var y = pass.Y; y < png.Height; y += pass.StepY)
        {
            Steps.Take(1 + row.Length);
            inflated.ReadExactly(row);
            checksum = Checksums.Adler32(row, checksum);
            if (row[0] > LastFilter)
            {
                throw new InvalidImageException("a PNG file with an unknown row filter");
            }
        }

        return checksum;
    }

    /// <summary>The bytes of a row's samples; a row may have more bits than an <see cref="int"/> counts.</summary>
    private static int RowLength(PngFile png, int columns) => (int)((((long)columns * png.Channels * png.BitDepth) + 7) / 8);

    private static void DecodePass(PngFile png, ZLibStream inflated, byte[] samples, (int X, int Y, int StepX, int StepY) pass)
    {
        var columns = (png.Width - pass.X + pass.StepX - 1) / pass.StepX;
        if (columns <= 0)
        {
            return;
        }

        var bitsPerPixel = png.Channels * png.BitDepth;
        var row = new byte[1 + RowLength(png, columns)];
        var previous = new byte[row.Length];
        for (var y = pass.Y; y < png.Height; y += pass.StepY)
        {
            Steps.Take(1 + row.Length);
            inflated.ReadExactly(row);
            Unfilter(row, previous, Math.Max(1, bitsPerPixel / 8));
            for (var column = 0; column < columns; column++)
            {
                var target = ((y * png.Width) + pass.X + (column * pass.StepX)) * png.Channels;
                for (var channel = 0; channel < png.Channels; channel++)
                {
                    samples[target + channel] = Sample(png, row.AsSpan(1), (column * png.Channels) + channel);
                }
            }

            (row, previous) = (previous, row);
        }
    }

    /// <summary>One sample as eight bits; grey below eight bits is stretched, an index is kept.</summary>
    private static byte Sample(PngFile png, ReadOnlySpan<byte> row, int index)
    {
        switch (png.BitDepth)
        {
            case 8:
                return row[index];
            case 16:
                return row[index * 2];
            default:
                var perByte = 8 / png.BitDepth;
                var shift = 8 - png.BitDepth - (index % perByte * png.BitDepth);
                var mask = (1 << png.BitDepth) - 1;
                var value = (row[index / perByte] >> shift) & mask;
                return (byte)(png.ColorType == 3 ? value : value * 255 / mask);
        }
    }

    private static void Unfilter(byte[] row, byte[] previous, int step)
    {
        var filter = row[0];
        for (var i = 1; i < row.Length; i++)
        {
            int left = i > step ? row[i - step] : 0;
            int above = previous[i];
            int corner = i > step ? previous[i - step] : 0;
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Paeth(left, above, corner),
                _ => throw new InvalidImageException("a PNG file with an unknown row filter"),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
