using Leaflets.Media;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pictures;

/// <summary>
/// Makes of a raster file one that both outputs take as it is: upright, in sRGB or with its profile, without private metadata. A PNG or
/// JPEG file that is so already keeps its pixels bit for bit; others are decoded and written again.
/// </summary>
internal static class RasterReader
{
    private const int Cmyk = 4;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">Its header.</param>
    /// <param name="limits">The most pixels that a picture may have.</param>
    /// <param name="frames">How many frames the file has; the first is read.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    /// <exception cref="PictureTooLargeException">It has too many pixels.</exception>
    public static RasterImage Read(ReadOnlyMemory<byte> file, ImageHeader header, ImageLimits limits, out int frames)
    {
        frames = 1;
        if ((long)header.Width * header.Height > limits.MaximumPixels)
        {
            throw new PictureTooLargeException(limits.MaximumPixels);
        }

        var mostPixels = Math.Min(limits.MaximumPixels, limits.MaximumDecodedPixels);

        return header.Format switch
        {
            RasterFormat.Png when header.Orientation == ExifOrientation.Upright && !header.HasGamma =>
                new RasterImage(PngCleaner.WithoutMetadata(file.Span), ImageFormat.Png, header.Width, header.Height, header.DotsPerInch),
            RasterFormat.Png => DecodedPng(file, header, mostPixels, ref frames),
            RasterFormat.Jpeg => ReadJpeg(file, header, mostPixels, ref frames),
            RasterFormat.Gif => DecodedGif(file, header, mostPixels, ref frames),
            RasterFormat.WebP when IsLossyWebP(file.Span) => Decoded(file, header, mostPixels, isPhoto: true, ref frames),
            _ => Decoded(file, header, mostPixels, isPhoto: false, ref frames),
        };
    }

    /// <summary>A PNG file that is decoded must be as whole as one that is not; decoders take less.</summary>
    private static RasterImage DecodedPng(ReadOnlyMemory<byte> file, ImageHeader header, long mostPixels, ref int frames)
    {
        _ = PngCleaner.WithoutMetadata(file.Span);
        return Decoded(file, header, mostPixels, isPhoto: false, ref frames);
    }

    /// <summary>Decoders of moving pictures take frames that are cut short.</summary>
    private static RasterImage DecodedGif(ReadOnlyMemory<byte> file, ImageHeader header, long mostPixels, ref int frames)
    {
        GifVerifier.Verify(file.Span);
        return Decoded(file, header, mostPixels, isPhoto: false, ref frames);
    }

    private static RasterImage ReadJpeg(ReadOnlyMemory<byte> file, ImageHeader header, long mostPixels, ref int frames)
    {
        var clean = JpegFile.WithoutMetadata(file.Span, out var components, out var isWidelyRead);
        if (components is not (1 or 3 or Cmyk))
        {
            throw new InvalidImageException("its number of colour channels is impossible");
        }

        JpegVerifier.Verify(clean);
        return components != Cmyk && isWidelyRead && header.Orientation == ExifOrientation.Upright
            ? new RasterImage(clean, ImageFormat.Jpeg, header.Width, header.Height, header.DotsPerInch)
            : Decoded(file, header, mostPixels, isPhoto: true, ref frames);
    }

    private static RasterImage Decoded(ReadOnlyMemory<byte> file, ImageHeader header, long mostPixels, bool isPhoto, ref int frames)
    {
        var decoded = SkiaCodec.Decode(file, mostPixels, out frames) ?? throw new PictureTooLargeException(mostPixels);
        var image = decoded.Upright(header.Orientation);
        return isPhoto && image.IsOpaque
            ? new RasterImage(SkiaCodec.EncodeJpeg(image), ImageFormat.Jpeg, image.Width, image.Height, header.DotsPerInch)
            : new RasterImage(PngEncoder.Encode(image, header.DotsPerInch), ImageFormat.Png, image.Width, image.Height, header.DotsPerInch);
    }

    /// <summary>Whether the picture of a WebP file is coded like a photo (<c>VP8 </c>) and not without loss (<c>VP8L</c>).</summary>
    private static bool IsLossyWebP(ReadOnlySpan<byte> file)
    {
        const int Beginning = 256;
        return file[..Math.Min(file.Length, Beginning + "VP8L"u8.Length - 1)].IndexOf("VP8L"u8) < 0;
    }
}
