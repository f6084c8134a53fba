using Leaflets.Bounds;
using Leaflets.Media;
using Leaflets.Pictures;
using Leaflets.Typesetting.Frames;
using Xunit;
using static Leaflets.Tests.Pictures.PictureFile;

namespace Leaflets.Tests.Pictures;

/// <summary>Pictures that were made to break the program, or broke on their way.</summary>
public sealed class HostilePictureTests
{
    private static readonly ImageLimits Small = new() { MaximumPixels = 100_000 };

    public static TheoryData<string, byte[]> Whole => new()
    {
        { "PNG", SmallPng(("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 1])) },
        { "PNG to be turned", SmallPng(("eXIf", Exif(6, "words"))) },
        { "JPEG", Photo((0xE1, [.. "Exif\0\0"u8, .. Exif(1, "words")])) },
        { "JPEG to be turned", Photo((0xE1, [.. "Exif\0\0"u8, .. Exif(6, "words")])) },
        { "GIF", Gif },
        { "WebP", WebP },
    };

    [Theory, MemberData(nameof(Whole))]
    public void A_picture_that_is_cut_short_anywhere_is_told(string kind, byte[] file)
    {
        Assert.NotNull(Read(file));
        var end = kind == "GIF" ? file.Length - 3 : file.Length;
        for (var length = 0; length < end; length++)
        {
            Assert.Null(Read(file[..length]));
        }
    }

    [Theory, MemberData(nameof(Whole))]
    public void A_picture_with_any_byte_changed_is_read_or_told(string kind, byte[] file)
    {
        Assert.NotEmpty(kind);
        foreach (var change in (ReadOnlySpan<byte>)[0x01, 0x80, 0xFF])
        {
            for (var at = 0; at < file.Length; at++)
            {
                var changed = (byte[])file.Clone();
                changed[at] ^= change;
                _ = Read(changed);
            }
        }
    }

    public static TheoryData<string, byte[]> Lies
    {
        get
        {
            var photo = Photo();
            var scan = photo.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
            var frame = photo.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
            return new()
            {
                { "a second header behind the data",
                    Png(("IHDR", Header(2, 2)), ("IDAT", Zeros(14)), ("IHDR", Header(30_000, 30_000)), ("IEND", [])) },
                { "a header of 30,000 by 30,000 pixels before a small one",
                Png(("IHDR", Header(30_000, 30_000)), ("IHDR", Header(2, 2)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "a header that does not stand first",
                Png(("PLTE", [0, 0, 0]), ("IHDR", Header(2, 2)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "data for a hundred million pixels", Png(("IHDR", Header(2, 2)), ("IDAT", Zeros(100_000_000)), ("IEND", [])) },
                { "bytes behind the data", Png(("IHDR", Header(2, 2)), ("IDAT", [.. Zeros(14), .. "more"u8]), ("IEND", [])) },
                { "less data than pixels", Png(("IHDR", Header(2, 3)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "no width", Png(("IHDR", Header(0, 2)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "a negative height", Png(("IHDR", Header(2, -2)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "three bits a sample", Png(("IHDR", Header(2, 2, depth: 3)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "an unknown order of rows", Png(("IHDR", Header(2, 2, interlace: 2)), ("IDAT", Zeros(14)), ("IEND", [])) },
                { "two palettes", SmallPng(("PLTE", [0, 0, 0]), ("PLTE", [0, 0, 0])) },
                { "a palette of half a colour", SmallPng(("PLTE", [0, 0, 0, 1])) },
                { "a transparency with words in it", SmallPng(("tRNS", [0, 0, 0, 0, 0, 0, .. "words"u8])) },
                { "an end with words in it", Png(("IHDR", Header(2, 2)), ("IDAT", Zeros(14)), ("IEND", [.. "words"u8])) },
                { "a part that all must know and nobody knows", SmallPng(("CgBI", [0, 0, 0, 0])) },
                { "an unknown row filter",
                Png(("IHDR", Header(1, 1, type: 0)), ("IDAT", [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 9, 0, 0, 19, 0, 10]), ("IEND", [])) },
                { "two frames", (byte[])[.. photo[..scan], .. photo[frame..(frame + 19)], .. photo[scan..]] },
                { "a frame of no height", Changed(photo, frame + 5, 0, 0) },
                { "words behind a table", (byte[])[.. photo[..2], .. Segment(0xDB, [.. new byte[65], .. "words"u8]), .. photo[2..]] },
                { "words behind a frame",
                (byte[])[.. photo[..(frame + 2)], 0, 22, .. photo[(frame + 4)..(frame + 19)], .. "words"u8, .. photo[(frame + 19)..]] },
                { "no scan", (byte[])[.. photo[..scan], 0xFF, 0xD9] },
                { "a scan without a frame", (byte[])[0xFF, 0xD8, .. photo[scan..]] },
                { "a WebP file as long as four thousand million bytes", Changed(WebP, 16, 0xFF, 0xFF, 0xFF, 0xFF) },
                { "a GIF file with a frame outside its canvas", Changed(Gif, 32, 0xFF, 0xFF) },
            };
        }
    }

    [Theory, MemberData(nameof(Lies))]
    public void A_picture_that_lies_is_told_and_never_unpacked(string lie, byte[] file)
    {
        var before = AllocatedBytes.OfThread();
        Assert.True(Read(file) is null, lie);
        Assert.InRange(AllocatedBytes.OfThread() - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public void A_picture_of_30_000_by_30_000_pixels_is_refused_before_it_is_unpacked()
    {
        var file = Png(("IHDR", Header(30_000, 30_000)), ("IDAT", Zeros(1_000_000)), ("IEND", []));
        var before = AllocatedBytes.OfThread();

        var header = ImageHeader.Read(file, out _)!.Value;

        Assert.Throws<PictureTooLargeException>(() => RasterReader.Read(file, header, ImageLimits.Default, out _));
        Assert.InRange(AllocatedBytes.OfThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void A_profile_that_unpacks_to_more_than_it_says_is_left_out()
    {
        var bomb = SmallPng(("iCCP", [.. "p\0\0"u8, .. Zeros(200_000_000)]));
        var before = AllocatedBytes.OfThread();

        var image = Read(bomb)!;

        Assert.Equal(SmallPng(), image.Data.ToArray());
        Assert.InRange(AllocatedBytes.OfThread() - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public void Words_that_unpack_to_much_are_left_packed_and_left_out() =>
        Assert.Equal(SmallPng(), Read(SmallPng(("zTXt", [.. "Comment\0\0"u8, .. Zeros(100_000_000)])))!.Data.ToArray());

    [Fact]
    public void A_picture_that_moves_in_thousands_of_frames_gives_its_first()
    {
        var frame = Gif[27..^1];
        List<byte> file = [.. Gif[..^1]];
        for (var i = 0; i < 5_000; i++)
        {
            file.AddRange(frame);
        }

        file.Add((byte)';');
        var header = ImageHeader.Read(file.ToArray(), out _)!.Value;
        var image = RasterReader.Read(file.ToArray(), header, ImageLimits.Default, out var frames);

        Assert.Equal((4, 2), (image.PixelWidth, image.PixelHeight));
        Assert.InRange(frames, 5_000, 5_002);
    }

    private static byte[] Changed(byte[] file, int at, params ReadOnlySpan<byte> bytes)
    {
        var changed = (byte[])file.Clone();
        bytes.CopyTo(changed.AsSpan(at));
        return changed;
    }

    /// <summary>What the program makes of a file; null where it says what is wrong. Any other exception fails the test.</summary>
    private static RasterImage? Read(byte[] file)
    {
        try
        {
            return ImageHeader.Read(file, out _) is { } header ? RasterReader.Read(file, header, Small, out _) : null;
        }
        catch (Exception fault) when (fault is InvalidImageException or PictureTooLargeException)
        {
            return null;
        }
    }
}
