using System.Buffers.Binary;
using Leaflets.Media;
using Leaflets.Pictures;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Pictures;

public sealed class RasterReaderTests
{
    private const long Most = 1_000_000;

    /// <summary>Eight by four pixels of one red, in four channels as Adobe's programs write them.</summary>
    private const string Cmyk =
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK/9sAQwECAgICAgIFAwMFCgcGBwoK"
        + "CgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK/8AAFAgABAAIBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBABAAAAAAAAAAAA"
        + "AAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBgJREtSB//2Q==";

    private const string Gif = "R0lGODlhBAACAPAAAP8AAAAAACH5BAAAAAAALAAAAAAEAAIAAAIDhG8FADs=";
    private const string MovingGif =
        "R0lGODlhBAACAPAAAP8AAAAAACH5BAAAAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAABAACAAACA4RvBQAh+QQAAAAAACwAAAAABAACAIAAAP8AAAACA4RvBQA7";

    private const string WebP = "UklGRiwAAABXRUJQVlA4ICAAAACQAQCdASoIAAQAAUAmJaQAAudZtgAA8qf/19gYAAAAAA==";

    [Theory]
    [InlineData(Gif, ImageFormat.Png, 4, 2, 1)]
    [InlineData(MovingGif, ImageFormat.Png, 4, 2, 2)]
    [InlineData(WebP, ImageFormat.Jpeg, 8, 4, 1)]
    [InlineData(Cmyk, ImageFormat.Jpeg, 8, 4, 1)]
    public void A_format_that_the_outputs_do_not_take_becomes_one_that_they_do(
        string file, ImageFormat format, int width, int height, int frames)
    {
        var image = Read(Convert.FromBase64String(file), out var found)!;

        Assert.Equal((format, width, height, frames), (image.Format, image.PixelWidth, image.PixelHeight, found));
    }

    [Theory]
    [InlineData(Gif, 255, 0, 0)]
    [InlineData(Cmyk, 200, 30, 30)]
    public void Its_colours_stay(string file, int red, int green, int blue)
    {
        var decoded = SkiaCodec.Decode(Read(Convert.FromBase64String(file), out _)!.Data, Most, out _)!;

        Assert.InRange(decoded.Pixels[0], red - 12, red + 12);
        Assert.InRange(decoded.Pixels[1], green - 12, green + 12);
        Assert.InRange(decoded.Pixels[2], blue - 12, blue + 12);
    }

    [Theory]
    [InlineData(1, "ab/cd/ef")]
    [InlineData(2, "ba/dc/fe")]
    [InlineData(3, "fe/dc/ba")]
    [InlineData(4, "ef/cd/ab")]
    [InlineData(5, "ace/bdf")]
    [InlineData(6, "eca/fdb")]
    [InlineData(7, "fdb/eca")]
    [InlineData(8, "bdf/ace")]
    public void A_picture_that_a_camera_marked_is_turned_upright(int orientation, string expected)
    {
        var stored = new PixelImage(2, 3, [.. "abcdef".SelectMany(letter => new byte[] { (byte)letter, 0, 0, 255 })]);

        var upright = stored.Upright(orientation);

        var rows = Enumerable.Range(0, upright.Height).Select(y =>
            string.Concat(Enumerable.Range(0, upright.Width).Select(x => (char)upright.Pixels[((y * upright.Width) + x) * 4])));
        Assert.Equal(expected, string.Join('/', rows));
    }

    [Fact]
    public void A_photo_that_lies_on_its_side_is_as_high_as_it_was_wide()
    {
        var photo = SkiaCodec.EncodeJpeg(new PixelImage(40, 30, [.. Enumerable.Repeat((byte)200, 40 * 30 * 4)]));
        byte[] exif =
            [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0"u8];

        var image = Read([.. photo[..2], .. exif, .. photo[2..]], out _)!;

        Assert.Equal((30, 40), (image.PixelWidth, image.PixelHeight));
        Assert.Equal(-1, image.Data.Span.IndexOf("Exif"u8));
    }

    [Fact]
    public void A_picture_written_again_as_png_is_the_same_in_every_pixel()
    {
        var pixels = new byte[7 * 5 * 4];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)((i * 73) ^ (i >> 2));
        }

        var file = PngEncoder.Encode(new PixelImage(7, 5, pixels), dotsPerInch: 300);

        Assert.Equal(300, ImageHeader.Read(file, out _)!.Value.DotsPerInch);
        Assert.Equal(pixels, SkiaCodec.Decode(file, Most, out _)!.Pixels);
        Assert.Equal(file, PngCleaner.WithoutMetadata(file));
    }

    [Fact]
    public void A_png_file_leaves_its_words_behind_and_keeps_its_pixels()
    {
        var file = PngEncoder.Encode(new PixelImage(2, 1, [1, 2, 3, 255, 4, 5, 6, 255]));

        var image = Read(WithChunk(file, "tEXt", "Author\0Somebody"u8), out _)!;

        Assert.Equal(file, image.Data.ToArray());
    }

    [Fact]
    public void A_png_file_with_a_gamma_of_its_own_is_brought_to_that_of_paper()
    {
        var file = PngEncoder.Encode(new PixelImage(1, 1, [128, 128, 128, 255]));

        var image = Read(WithChunk(file, "gAMA", [0, 1, 0x86, 0xA0]), out _)!;

        Assert.InRange(SkiaCodec.Decode(image.Data, Most, out _)!.Pixels[0], 185, 190);
    }

    [Fact]
    public void A_png_file_that_is_damaged_or_holds_less_than_it_says_is_told()
    {
        var file = PngEncoder.Encode(new PixelImage(2, 2, new byte[16]));
        var lying = file.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(lying.AsSpan(20), 2000);
        BinaryPrimitives.WriteUInt32BigEndian(lying.AsSpan(29), Checksums.Crc32(lying.AsSpan(12, 17)));
        var damaged = file.ToArray();
        damaged[^20] ^= 0xFF;

        Assert.Throws<InvalidImageException>(() => Read(lying, out _));
        Assert.Throws<InvalidImageException>(() => Read(damaged, out _));
        Assert.Throws<InvalidImageException>(() => Read(file[..^14], out _));
    }

    [Fact]
    public void A_photo_that_is_cut_short_is_told()
    {
        var photo = SkiaCodec.EncodeJpeg(new PixelImage(40, 30, new byte[40 * 30 * 4]));

        Assert.Throws<InvalidImageException>(() => Read(photo[..^2], out _));
        Assert.Throws<InvalidImageException>(() => Read(Convert.FromBase64String(Gif)[..24], out _));
    }

    [Fact]
    public void A_picture_with_too_many_pixels_is_not_decoded() =>
        Assert.Throws<PictureTooLargeException>(() =>
            RasterReader.Read(
                Convert.FromBase64String(Gif), new ImageHeader(RasterFormat.Gif, 4, 2, 0), new ImageLimits { MaximumDecodedPixels = 7 },
                out _));

    private static RasterImage? Read(byte[] file, out int frames)
    {
        var header = ImageHeader.Read(file, out var problem);
        return header is { } known ? RasterReader.Read(file, known, new ImageLimits { MaximumPixels = Most }, out frames)
            : throw new InvalidImageException(problem ?? "unknown");
    }

    private static byte[] WithChunk(byte[] png, string type, ReadOnlySpan<byte> content)
    {
        const int AfterHeader = 33;
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        System.Text.Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Checksums.Crc32(chunk.AsSpan(4, content.Length + 4)));
        return [.. png[..AfterHeader], .. chunk, .. png[AfterHeader..]];
    }
}
