using System.Buffers.Binary;
using Leaflets.Bounds;

namespace Leaflets.Pictures;

/// <summary>What the header of a picture says.</summary>
/// <param name="Format">The format.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="DotsPerInch">The stated resolution, or 0.</param>
internal readonly record struct ImageHeader(RasterFormat Format, int Width, int Height, double DotsPerInch)
{
    private const double InchesPerMetre = 39.3700787401575;
    private const double CentimetresPerInch = 2.54;

    /// <summary>1/2.2 in hundred-thousandths, and how far from it no eye sees a difference.</summary>
    private const uint StandardGamma = 45455;
    private const uint GammaSlack = 2000;

    /// <summary>How the picture is to be turned, as EXIF counts; 1 is upright.</summary>
    public int Orientation { get; init; } = ExifOrientation.Upright;

    /// <summary>Whether a PNG file states a gamma other than that of sRGB, and no profile that says more.</summary>
    public bool HasGamma { get; init; }

    /// <summary>
    /// Reads the header of a PNG (ISO/IEC 15948, 11.2.2 and 11.3), JPEG (ISO/IEC 10918-1, B.2; JFIF 1.02), GIF (89a, 18) or WebP file
    /// (RFC 9649, 2.4 to 2.7).
    /// </summary>
    /// <param name="data">The whole file.</param>
    /// <param name="problem">Why the header cannot be read, or null; also null where the format is another.</param>
    public static ImageHeader? Read(ReadOnlySpan<byte> data, out string? problem)
    {
        problem = null;
        return IsPng(data) ? ReadPng(data, out problem)
            : data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ReadJpeg(data, out problem)
            : data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8) ? ReadGif(data, out problem)
            : data.StartsWith("RIFF"u8) && data.Length >= 12 && data[8..].StartsWith("WEBP"u8) ? WebPHeader.Read(data, out problem)
            : null;
    }

    private static bool IsPng(ReadOnlySpan<byte> data) =>
        data.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    private static ImageHeader? ReadPng(ReadOnlySpan<byte> data, out string? problem)
    {
        problem = null;
        var (width, height, resolution) = (0u, 0u, 0.0);
        var (orientation, gamma, isManaged) = (ExifOrientation.Upright, StandardGamma, false);
        for (var at = 8; at + 12 <= data.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
            if (length > data.Length - at - 12)
            {
                break;
            }

            var type = data.Slice(at + 4, 4);
            Steps.Take();
            var chunk = data.Slice(at + 8, (int)length);
            if (type.SequenceEqual("IHDR"u8) && chunk.Length >= 13)
            {
                (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
            }
            else if (type.SequenceEqual("pHYs"u8) && chunk.Length >= 9 && chunk[8] == 1)
            {
                resolution = Math.Round(BinaryPrimitives.ReadUInt32BigEndian(chunk) / InchesPerMetre, 2);
            }
            else if (type.SequenceEqual("gAMA"u8) && chunk.Length >= 4)
            {
                gamma = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            }
            else if (type.SequenceEqual("sRGB"u8) || type.SequenceEqual("iCCP"u8))
            {
                isManaged = true;
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                orientation = ExifOrientation.ReadTiff(chunk);
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                return Checked(RasterFormat.Png, width, height, resolution, out problem) is { } header
                    ? header with
                    {
                        Orientation = orientation,
                        HasGamma = !isManaged && gamma is (< StandardGamma - GammaSlack or > StandardGamma + GammaSlack),
                    }
                    : null;
            }

            at += 12 + (int)length;
        }

        problem = "it ends before its picture data";
        return null;
    }

    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> data, out string? problem)
    {
        problem = "it ends before its picture data";
        var (resolution, orientation) = (0.0, ExifOrientation.Upright);
        for (var at = 2; at + 4 <= data.Length;)
        {
            if (data[at] != 0xFF)
            {
                problem = "a marker is missing";
                return null;
            }

            var marker = data[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (length < 2 || at + 2 + length > data.Length)
            {
                return null;
            }

            Steps.Take();
            var segment = data.Slice(at + 4, length - 2);
            if (marker == 0xE0 && segment.Length >= 12 && segment.StartsWith("JFIF\0"u8))
            {
                var density = BinaryPrimitives.ReadUInt16BigEndian(segment[8..]);
                resolution = segment[7] switch { 1 => density, 2 => Math.Round(density * CentimetresPerInch, 2), _ => 0 };
            }
            else if (marker == 0xE1)
            {
                orientation = orientation == ExifOrientation.Upright ? ExifOrientation.Read(segment) : orientation;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && segment.Length >= 6)
            {
                return Checked(
                    RasterFormat.Jpeg,
                    BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                    BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
                    resolution,
                    out problem) is { } header ? header with { Orientation = orientation } : null;
            }
            else if (marker == 0xDA)
            {
                return null;
            }

            at += 2 + length;
        }

        return null;
    }

    private static ImageHeader? ReadGif(ReadOnlySpan<byte> data, out string? problem)
    {
        if (data.Length < 10)
        {
            problem = "it ends before its picture data";
            return null;
        }

        return Checked(
            RasterFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(data[6..]), BinaryPrimitives.ReadUInt16LittleEndian(data[8..]),
            resolution: 0, out problem);
    }

    /// <summary>The header, where its width and height are possible.</summary>
    internal static ImageHeader? Checked(RasterFormat format, uint width, uint height, double resolution, out string? problem)
    {
        problem = width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? "its width or height is impossible" : null;
        return problem is null ? new(format, (int)width, (int)height, resolution) : null;
    }
}
