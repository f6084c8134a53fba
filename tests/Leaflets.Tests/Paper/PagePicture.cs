using System.Globalization;
using System.Text;
using Leaflets.Pictures;

namespace Leaflets.Tests.Paper;

/// <summary>A page as grey pixels, of which pieces are cut and enlarged (the portable graymap format, P5).</summary>
internal sealed class PagePicture
{
    private const int Enlargement = 3, Margin = 20, White = 255;

    private readonly byte[] _pixels;

    private PagePicture(int width, int height, byte[] pixels)
    {
        Width = width;
        Height = height;
        _pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads a picture.</summary>
    public static PagePicture Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var (position, numbers) = (2, new int[3]);
        for (var i = 0; i < numbers.Length; i++)
        {
            while (bytes[position] <= ' ')
            {
                position++;
            }

            while (bytes[position] > ' ')
            {
                numbers[i] = (numbers[i] * 10) + bytes[position++] - '0';
            }
        }

        return new PagePicture(numbers[0], numbers[1], bytes[(position + 1)..]);
    }

    /// <summary>Reads a picture in another format.</summary>
    public static PagePicture Of(byte[] file)
    {
        var image = SkiaCodec.Decode(file, int.MaxValue, out _)!;
        var pixels = new byte[image.Width * image.Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = image.Pixels[i * PixelImage.Channels];
        }

        return new PagePicture(image.Width, image.Height, pixels);
    }

    /// <summary>The darkness of a pixel, from 0 to 255; the paper around the page is white.</summary>
    public int DarknessAt(int x, int y) => x < 0 || y < 0 || x >= Width || y >= Height ? 0 : White - _pixels[(y * Width) + x];

    /// <summary>A piece, enlarged, on white, from its lightest pixel as white to its darkest as black.</summary>
    public byte[] Cut(int left, int top, int right, int bottom)
    {
        var (least, most) = (White, 0);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                (least, most) = (Math.Min(least, DarknessAt(x, y)), Math.Max(most, DarknessAt(x, y)));
            }
        }

        // What is hard to tell from its ground by eye is not made visible here.
        var scale = most - least < White / 4 ? 0 : (double)White / (most - least);
        var (width, height) = (((right - left) * Enlargement) + (2 * Margin), ((bottom - top) * Enlargement) + (2 * Margin));
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{width} {height}\n255\n"));
        var file = new byte[header.Length + (width * height)];
        file.AsSpan().Fill(White);
        header.CopyTo(file, 0);
        for (var y = 0; y < (bottom - top) * Enlargement; y++)
        {
            for (var x = 0; x < (right - left) * Enlargement; x++)
            {
                var darkness =
                    Between(left, top, right, bottom, ((x + 0.5) / Enlargement) - 0.5 + left, ((y + 0.5) / Enlargement) - 0.5 + top);
                file[header.Length + ((y + Margin) * width) + x + Margin] =
                    (byte)Math.Clamp(White - ((darkness - least) * scale), 0, White);
            }
        }

        return file;
    }

    private double Between(int left, int top, int right, int bottom, double x, double y)
    {
        var (column, row) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (toRight, down) = (x - column, y - row);
        return (At(column, row) * (1 - toRight) * (1 - down)) + (At(column + 1, row) * toRight * (1 - down))
            + (At(column, row + 1) * (1 - toRight) * down) + (At(column + 1, row + 1) * toRight * down);

        double At(int px, int py) => DarknessAt(Math.Clamp(px, left, right - 1), Math.Clamp(py, top, bottom - 1));
    }
}
