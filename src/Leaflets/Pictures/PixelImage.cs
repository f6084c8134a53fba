using Leaflets.Bounds;

namespace Leaflets.Pictures;

/// <summary>A decoded picture: rows from the top, four bytes a pixel (red, green, blue, alpha; not premultiplied), in sRGB.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Pixels">The samples; <c>Width × Height × 4</c> bytes.</param>
internal sealed record PixelImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>Bytes of a pixel.</summary>
    public const int Channels = 4;

    /// <summary>Whether no pixel lets anything through.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var at = 3; at < Pixels.Length; at += Channels)
            {
                if (Pixels[at] != 255)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The picture as it is to be seen.</summary>
    /// <param name="orientation">How it is stored, as EXIF counts (EXIF 2.32, 4.6.4, tag 274): 1 to 8.</param>
    public PixelImage Upright(int orientation)
    {
        if (orientation == ExifOrientation.Upright)
        {
            return this;
        }

        var isLying = orientation >= ExifOrientation.FirstLying;
        var (width, height) = isLying ? (Height, Width) : (Width, Height);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < height; y++)
        {
            Steps.Take(width);
            for (var x = 0; x < width; x++)
            {
                var (column, row) = orientation switch
                {
                    2 => (Width - 1 - x, y),
                    3 => (Width - 1 - x, Height - 1 - y),
                    4 => (x, Height - 1 - y),
                    5 => (y, x),
                    6 => (y, Height - 1 - x),
                    7 => (Width - 1 - y, Height - 1 - x),
                    _ => (Width - 1 - y, x),
                };
                Pixels.AsSpan(((row * Width) + column) * Channels, Channels).CopyTo(turned.AsSpan(((y * width) + x) * Channels));
            }
        }

        return new PixelImage(width, height, turned);
    }
}
