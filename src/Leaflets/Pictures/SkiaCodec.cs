using Leaflets.Media;
using SkiaSharp;

namespace Leaflets.Pictures;

/// <summary>What the decoder of Chromium and Android does for us: formats that PDF and Word do not take. Bounded in pixels.</summary>
internal static class SkiaCodec
{
    /// <summary>Between two that no eye tells apart and one that is no larger than need be.</summary>
    private const int JpegQuality = 95;

    /// <summary>Decodes a picture to sRGB; of several frames the first.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostPixels">A picture with more is not decoded.</param>
    /// <param name="frames">How many frames the file has; 1 where it does not move.</param>
    /// <returns>The picture, or null where it has too many pixels.</returns>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static PixelImage? Decode(ReadOnlyMemory<byte> file, long mostPixels, out int frames)
    {
        (var image, frames) = NativeWork.Run(() => Decode(file, mostPixels));
        return image;
    }

    /// <summary>Writes an opaque picture as a JPEG file of high quality.</summary>
    public static byte[] EncodeJpeg(PixelImage image)
    {
        using var data = NativeWork.Run(() => Encode(image));
        return data?.ToArray() ?? throw new InvalidImageException("it cannot be written as JPEG");
    }

    private static (PixelImage? Image, int Frames) Decode(ReadOnlyMemory<byte> file, long mostPixels)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data) ?? throw new InvalidImageException("its data is not a picture");
        var frames = Math.Max(1, codec.FrameCount);
        var size = codec.Info.Size;
        if ((long)size.Width * size.Height > mostPixels)
        {
            return (null, frames);
        }

        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, space);
        var pixels = new byte[info.BytesSize];
        unsafe
        {
            fixed (byte* target = pixels)
            {
                return codec.GetPixels(info, (nint)target) == SKCodecResult.Success
                    ? (new PixelImage(size.Width, size.Height, pixels), frames)
                    : throw new InvalidImageException("its data is cut short or broken");
            }
        }
    }

    private static SKData? Encode(PixelImage image)
    {
        var info = new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        unsafe
        {
            fixed (byte* pixels = image.Pixels)
            {
                using var pixmap = new SKPixmap(info, (nint)pixels);
                return pixmap.Encode(
                    new SKJpegEncoderOptions(JpegQuality, SKJpegEncoderDownsample.Downsample444, SKJpegEncoderAlphaOption.Ignore));
            }
        }
    }
}
