using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Leaflets.Fuzzing.Attack;

/// <summary>Pictures that are as large as a leaflet may have them.</summary>
internal static class LargePictures
{
    private const int Width = 5000;
    private const int Height = 4990;
    private const int JpegQuality = 80;

    /// <summary>The tag of EXIF that says how a camera was held, and the value for a quarter turn.</summary>
    private const ushort Orientation = 0x0112;
    private const ushort QuarterTurn = 6;

    /// <summary>Writes pictures with alpha.</summary>
    public static void Png(string folder, int count) =>
        Write(folder, count, "png", number => Encoded(Width, Height - number, SKEncodedImageFormat.Png, 100));

    /// <summary>Writes small pictures.</summary>
    public static void SmallPng(string folder, int count) =>
        Write(folder, count, "png", static number => Encoded(100, 100, SKEncodedImageFormat.Png, 100, number));

    /// <summary>Writes pictures that must be decoded.</summary>
    public static void WebP(string folder, int count) =>
        Write(folder, count, "webp", number => Encoded(Width, Height - number, SKEncodedImageFormat.Webp, JpegQuality));

    /// <summary>Writes photos.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="count">How many; each differs by a comment.</param>
    /// <param name="isTurned">Whether the camera was held upright, so that they must be decoded.</param>
    public static void Jpeg(string folder, int count, bool isTurned)
    {
        var photo = Encoded(Width, Height, SKEncodedImageFormat.Jpeg, JpegQuality);
        byte[] turn = isTurned ? Segment(0xE1, Turned()) : [];
        Write(folder, count, "jpg", number => [.. photo[..2], .. turn, .. Segment(0xFE, Comment(number)), .. photo[2..]]);
    }

    private static byte[] Comment(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    private static void Write(string folder, int count, string extension, Func<int, byte[]> picture)
    {
        for (var number = 0; number < count; number++)
        {
            File.WriteAllBytes(Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $"{number}.{extension}")), picture(number));
        }
    }

    /// <summary>A picture with noise in every sixteenth row, so that its file is as large as a photo's.</summary>
    private static byte[] Encoded(int width, int height, SKEncodedImageFormat format, int quality, int seed = 0)
    {
        const int NoisyRows = 16;
        var random = new Random(seed);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, bitmap.RowBytes);
            if (y % NoisyRows == 0)
            {
                random.NextBytes(row);
            }
            else
            {
                row.Fill((byte)y);
            }
        }

        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        return segment;
    }

    private static byte[] Turned()
    {
        byte[] exif = [.. "Exif\0\0II*\0\x08\0\0\0\x01\0"u8, 0, 0, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(16), Orientation);
        BinaryPrimitives.WriteUInt16LittleEndian(exif.AsSpan(24), QuarterTurn);
        return exif;
    }
}
