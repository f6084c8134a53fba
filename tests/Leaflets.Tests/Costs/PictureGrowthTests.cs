using Leaflets.Media;
using Leaflets.Pictures;
using Leaflets.Tests.Pictures;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>Twice the picture file costs twice the work to read, whatever it is made of.</summary>
public sealed class PictureGrowthTests(ITestOutputHelper output)
{
    private const int Size = 500;
    private const byte Comment = 0xFE;
    private const byte Application = 0xE1;
    private const byte Profile = 0xE2;
    private const byte HuffmanTables = 0xC4;
    private const byte QuantizationTables = 0xDB;

    /// <summary>A file that says of its metadata that they have more entries than it has bytes.</summary>
    private static readonly byte[] ManyEntries = [.. "II*\0\x08\0\0\0"u8, 0xFF, 0xFF, 0, 0];

    private static readonly Dictionary<string, Func<int, byte[]>> Pictures = new(StringComparer.Ordinal)
    {
        ["PNG: words"] = static n => PictureFile.SmallPng(Times(n, ("tEXt", "a\0b"u8.ToArray()))),
        ["PNG: resolutions"] = static n => PictureFile.SmallPng(Times(n, ("pHYs", new byte[9]))),
        ["PNG: cameras"] = static n => PictureFile.SmallPng(Times(n, ("eXIf", ManyEntries))),
        ["PNG: data in pieces"] = static n =>
            PictureFile.Png(
            [
                ("IHDR", PictureFile.Header(2, n)), .. PictureFile.Zeros(7 * n).Select(static one => ("IDAT", new[] { one })),
                .. Times(n, ("IDAT", [])), ("IEND", []),
            ]),
        ["PNG: rows"] = static n =>
            PictureFile.Png(("IHDR", PictureFile.Header(20, n)), ("IDAT", PictureFile.Zeros(61 * n)), ("IEND", [])),
        ["PNG: columns"] = static n =>
            PictureFile.Png(("IHDR", PictureFile.Header(n, 20)), ("IDAT", PictureFile.Zeros(20 * ((3 * n) + 1))), ("IEND", [])),
        ["PNG: interlaced rows"] = static n =>
            PictureFile.Png(
                ("IHDR", PictureFile.Header(8, 8 * n, interlace: 1)), ("IDAT", PictureFile.Zeros((8 * 8 * n * 3) + (15 * n))),
                ("IEND", [])),
        ["PNG: written again"] = static n =>
            PictureFile.Png(
                ("IHDR", PictureFile.Header(20, n)), ("gAMA", [0, 1, 0x86, 0xA0]), ("IDAT", PictureFile.Zeros(61 * n)), ("IEND", [])),
        ["JPEG: comments"] = static n => PictureFile.Photo(Times(n, (Comment, "a"u8.ToArray()))),
        ["JPEG: fill bytes"] = static n => Filled(n),
        ["JPEG: cameras"] = static n => PictureFile.Photo(Times(n, (Application, [.. "Exif\0\0"u8, .. ManyEntries]))),
        ["JPEG: parts of a profile"] = static n => PictureFile.Photo(Times(n, (Profile, "ICC_PROFILE\0\x01\x01abc"u8.ToArray()))),
        ["JPEG: Huffman tables"] = static n => PictureFile.Photo(Times(n, (HuffmanTables, [0, 1, .. new byte[15], 5]))),
        ["JPEG: quantization tables"] = static n => PictureFile.Photo(Times(n, (QuantizationTables, new byte[65]))),
        ["JPEG: rows"] = static n => SkiaCodec.EncodeJpeg(Noise(16, 8 * n)),
        ["GIF: comments"] = static n => Gif([.. Enumerable.Repeat<byte[]>([0x21, 0xFE, 1, 65, 0], n).SelectMany(static one => one)]),
        ["GIF: one long comment"] = static n =>
            Gif([0x21, 0xFE, .. Enumerable.Repeat<byte[]>([1, 65], 10 * n).SelectMany(static one => one), 0]),
        ["GIF: pixels"] = static n => LongGif(n),
        ["WebP: parts"] = static n => WebP(n, "XMP "u8, []),
        ["WebP: cameras"] = static n => WebP(n, "EXIF"u8, ManyEntries),
    };

    public static TheoryData<string> Names => [.. Pictures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_picture_costs_work_in_proportion_to_its_file(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Pictures[name], Read));

    [Theory, MemberData(nameof(Names))]
    public void Reading_a_picture_can_be_ended_at_any_time(string name) => StageCost.IsLookedAt(
        Size, Pictures[name], Read, ImageLimits.Default.MaximumFileBytes);

    [Fact]
    public void A_PNG_with_many_profiles_is_refused_though_they_be_empty()
    {
        var header = ImageHeader.Read(PictureFile.SmallPng(), out _)!.Value;
        var file = PictureFile.SmallPng([.. Times(3, ("iCCP", Array.Empty<byte>()))]);
        var fault = Assert.Throws<InvalidImageException>(() => RasterReader.Read(file, header, ImageLimits.Default, out _));
        Assert.Contains("appears twice", fault.Message, StringComparison.Ordinal);
    }

    private static (TKind, byte[])[] Times<TKind>(int count, (TKind, byte[]) part) => [.. Enumerable.Repeat(part, count)];

    private static PixelImage Noise(int width, int height)
    {
        var pixels = new byte[width * height * PixelImage.Channels];
        new Random(1).NextBytes(pixels);
        return new PixelImage(width, height, pixels);
    }

    private static byte[] Filled(int count)
    {
        var photo = PictureFile.Photo();
        return [.. photo[..2], .. Enumerable.Repeat((byte)0xFF, count), .. photo[2..]];
    }

    private static byte[] Gif(byte[] blocks) => [.. PictureFile.Gif[..19], .. blocks, .. PictureFile.Gif[19..]];

    /// <summary>A file of one column that names each pixel by itself, between codes that begin anew.</summary>
    private static byte[] LongGif(int height)
    {
        var (bits, count, data) = (0, 0, new List<byte>());
        for (var pixel = 0; pixel < height; pixel++)
        {
            Code(4);
            Code(1);
        }

        Code(5);
        data.Add((byte)bits);
        byte[] file =
        [
            .. "GIF89a"u8, 1, 0, (byte)height, (byte)(height >> 8), 0x80, 0, 0, 255, 0, 0, 0, 0, 0,
            0x2C, 0, 0, 0, 0, 1, 0, (byte)height, (byte)(height >> 8), 0, 2,
        ];
        return [.. file, .. data.Chunk(255).SelectMany(static block => block.Prepend((byte)block.Length)), 0, 0x3B];

        void Code(int code)
        {
            (bits, count) = (bits | (code << count), count + 3);
            if (count >= 8)
            {
                data.Add((byte)bits);
                (bits, count) = (bits >> 8, count - 8);
            }
        }
    }

    private static byte[] WebP(int count, ReadOnlySpan<byte> kind, byte[] content)
    {
        byte[] part = [.. kind, .. BitConverter.GetBytes(content.Length), .. content];
        byte[] parts = [.. Enumerable.Repeat(part, count).SelectMany(static one => one)];
        byte[] all = [.. PictureFile.WebP[8..], .. parts];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(all.Length), .. all];
    }

    private static bool Read(byte[] file)
    {
        var header = ImageHeader.Read(file, out var problem) ?? throw new InvalidOperationException(problem);
        var picture = RasterReader.Read(file, header, ImageLimits.Default, out _);
        _ = PictureProfiles.Problem(file);
        return picture.Data.Length > 0;
    }
}
