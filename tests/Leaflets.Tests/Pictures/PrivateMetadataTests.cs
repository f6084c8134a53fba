using System.IO.Compression;
using System.Text;
using Leaflets.Building;
using Leaflets.Pictures;
using Leaflets.Tests.Building.Collections;
using Leaflets.Tests.Formats;
using Xunit;
using static Leaflets.Tests.Pictures.PictureFile;

namespace Leaflets.Tests.Pictures;

/// <summary>Where and with what a picture was made, and by whom, is in no output.</summary>
public sealed class PrivateMetadataTests : IDisposable
{
    private const string Secret = "SECRETPLACE";

    private static readonly byte[] Words = Encoding.ASCII.GetBytes(Secret);

    private readonly TemporaryCollection _collection = new();

    public PrivateMetadataTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Join(Repository.Root, "styles"), "*.yaml").Concat(
            Directory.EnumerateFiles(Path.Join(Repository.Root, "styles", "languages"), "*.yaml")))
        {
            _collection.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        }
    }

    public void Dispose() => _collection.Dispose();

    public static TheoryData<string, byte[]> Pictures
    {
        get
        {
            var photo = Photo();
            var inside = Photo((0xFE, [.. Words]));
            byte[] later = [.. photo[..^2], .. Segment(0xFE, Words), 0xFF, 0xD9];
            return new()
            {
                { "exif.jpg", Photo((0xE1, [.. "Exif\0\0"u8, .. Exif(1, Secret), .. inside])) },
                { "exif-turned.jpg", Photo((0xE1, [.. "Exif\0\0"u8, .. Exif(6, Secret), .. inside])) },
                { "xmp.jpg", Photo((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Words])) },
                { "xmp-extended.jpg", Photo((0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. Words])) },
                { "iptc.jpg", Photo((0xED, [.. "Photoshop 3.0\0"u8, .. Words])) },
                { "comment.jpg", Photo((0xFE, [.. Words])) },
                { "comment-behind-the-scan.jpg", later },
                { "comments-between-scans.jpg", WithComments(Progressive, Words) },
                { "thumbnail.jpg", Photo((0xE0, [.. "JFXX\0\x10"u8, .. inside])) },
                { "adobe.jpg", Photo((0xEE, [.. "Adobe\0\x64\0\0\0\0\x01"u8, .. Words])) },
                { "not-adobe.jpg", Photo((0xEE, [.. Words])) },
                { "flashpix.jpg", Photo((0xE2, [.. "FPXR\0"u8, .. Words])) },
                { "second-picture.jpg", (byte[])[.. Photo((0xE2, [.. "MPF\0"u8, .. Words])), .. inside] },
                { "film-behind-the-end.jpg", (byte[])[.. photo, .. "MotionPhoto"u8, .. Words, 0xFF, 0xD9] },
                { "all-segments.jpg",
                Photo([.. Enumerable.Range(0xE0, 16).Select(marker => ((byte)marker, Words)), ((byte)0xF0, Words), ((byte)0xC8, Words)]) },
                { "text.png", SmallPng(("tEXt", (byte[])[.. "Author\0"u8, .. Words])) },
                { "packed-text.png", SmallPng(("zTXt", (byte[])[.. "Author\0\0"u8, .. Packed(Words)])) },
                { "world-text.png", SmallPng(("iTXt", (byte[])[.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Words])) },
                { "exif.png", SmallPng(("eXIf", Exif(1, Secret))) },
                { "exif-turned.png", SmallPng(("eXIf", Exif(6, Secret))) },
                { "private.png",
                SmallPng(
                    ("prVt", Words), ("caBX", Words), ("tIME", Words), ("sPLT", Words),
                    ("pHYs", (byte[])[0, 0, 0, 1, 0, 0, 0, 1, 1, .. Words]), ("sRGB", [0, .. Words])) },
                { "behind-the-end.png", (byte[])[.. SmallPng(), .. Words] },
                { "behind-the-profile.png", SmallPng(("iCCP", (byte[])[.. "p\0\0"u8, .. Packed(Profile()), .. Words])) },
                { "comment.gif", (byte[])[.. Gif[..^1], 0x21, 0xFE, (byte)Words.Length, .. Words, 0, .. Gif[^1..]] },
                { "xmp.gif",
                (byte[])[.. Gif[..^1], 0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Words.Length, .. Words, 0, .. Gif[^1..], .. Words] },
                { "exif.webp", Extended([("EXIF", Exif(6, Secret)), ("XMP ", Words)]) },
            };
        }
    }

    [Fact]
    public void No_place_of_a_picture_file_carries_words_into_an_output()
    {
        var markdown = new StringBuilder("---\ntitle: Photos\n---\n\nWords.\n");
        foreach (var row in Pictures)
        {
            var (name, file) = row.Data;
            Assert.True(file.AsSpan().IndexOf(Words) >= 0 || name.StartsWith("packed", StringComparison.Ordinal), name);
            _collection.Write($"leaflets/photos/{name}", file);
            markdown.Append($"\n![A photo]({name})\n");
        }

        _collection.Write("leaflets/photos/en.md", markdown.ToString());
        _ = TestFonts.Catalog;
        var output = Path.Join(_collection.Root, "dist");
        var fonts = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");

        var leaflet = Assert.Single(new LeafletBuilder(fonts).Build(
            new BuildRequest { Root = _collection.Root, OutputFolder = output }, null, TestContext.Current.CancellationToken).Leaflets);

        Assert.True(leaflet.State == LeafletState.Made, string.Join('\n', leaflet.Diagnostics));
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            foreach (var (part, bytes) in OutputParts.Of(File.ReadAllBytes(file)))
            {
                Assert.True(bytes.AsSpan().IndexOf(Words) < 0, $"{Path.GetFileName(file)} {part}");
                Assert.True(bytes.AsSpan().IndexOf("Exif\0"u8) < 0, $"{Path.GetFileName(file)} {part}");
            }
        }
    }

    [Theory]
    [InlineData(1, 40, 30)]
    [InlineData(2, 40, 30)]
    [InlineData(3, 40, 30)]
    [InlineData(4, 40, 30)]
    [InlineData(5, 30, 40)]
    [InlineData(6, 30, 40)]
    [InlineData(7, 30, 40)]
    [InlineData(8, 30, 40)]
    public void The_camera_s_mark_to_turn_is_obeyed_and_gone(int orientation, int width, int height)
    {
        var file = Photo((0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, Secret)]));
        var stored = SkiaCodec.Decode(file, 10_000, out _)!;

        var image = RasterReader.Read(file, ImageHeader.Read(file, out _)!.Value, ImageLimits.Default, out _);

        Assert.Equal((width, height), (image.PixelWidth, image.PixelHeight));
        Assert.Equal(-1, image.Data.Span.IndexOf(Words));
        var (expected, actual) = (stored.Upright(orientation), SkiaCodec.Decode(image.Data, 10_000, out _)!);
        for (var i = 0; i < expected.Pixels.Length; i++)
        {
            Assert.InRange(actual.Pixels[i], expected.Pixels[i] - 6, expected.Pixels[i] + 6);
        }
    }

    [Fact]
    public void A_colour_profile_stays_and_what_stands_behind_it_does_not()
    {
        var file = SmallPng(("iCCP", [.. "Jane Doe\0\0"u8, .. Packed(Profile()), .. Words]));

        var image = RasterReader.Read(file, ImageHeader.Read(file, out _)!.Value, ImageLimits.Default, out _).Data.Span;

        var at = image.IndexOf("iCCPicc\0\0"u8);
        Assert.True(at > 0);
        using var unpacked = new ZLibStream(new MemoryStream(image[(at + 9)..].ToArray()), CompressionMode.Decompress);
        var profile = new byte[Profile().Length];
        unpacked.ReadExactly(profile);
        Assert.Equal(Profile(), profile);
        Assert.Equal(-1, image.IndexOf(Words));
    }

    /// <summary>The head of a profile for RGB that is not sRGB; readers of profiles would want more of it, the program does not.</summary>
    private static byte[] Profile()
    {
        var profile = new byte[132];
        profile[3] = 132;
        profile[8] = 4;
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        return profile;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>A WebP file of the extended kind with chunks behind its picture.</summary>
    private static byte[] Extended(ReadOnlySpan<(string Type, byte[] Content)> chunks)
    {
        List<byte> body = [.. "WEBPVP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, 7, 0, 0, 3, 0, 0, .. WebP[12..]];
        foreach (var (type, content) in chunks)
        {
            body.AddRange(
                [.. Encoding.ASCII.GetBytes(type), .. BitConverter.GetBytes(content.Length), .. content, .. new byte[content.Length & 1]]);
        }

        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Count), .. body];
    }
}
