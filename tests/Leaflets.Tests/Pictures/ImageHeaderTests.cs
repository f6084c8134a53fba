using System.Buffers.Binary;
using System.Collections.Immutable;
using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Pictures;
using Leaflets.Tests.Building.Collections;
using Leaflets.Tests.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Pictures;

public sealed class ImageHeaderTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(6, false)]
    [InlineData(8, false)]
    public void A_camera_s_mark_to_turn_the_picture_is_read_in_either_byte_order(ushort orientation, bool isLittle)
    {
        var header = ImageHeader.Read(Jpeg(Exif(orientation, isLittle)), out var problem);

        Assert.Null(problem);
        Assert.Equal(new ImageHeader(RasterFormat.Jpeg, 40, 30, 0) { Orientation = orientation }, header);
    }

    [Fact]
    public void A_mark_that_is_damaged_or_missing_leaves_the_picture_upright()
    {
        var exif = Exif(6, isLittle: true);
        for (var length = 0; length < exif.Length - 4; length++)
        {
            Assert.InRange(ImageHeader.Read(Jpeg(exif[..length]), out _)!.Value.Orientation, 1, 6);
        }

        Assert.Equal(1, ImageHeader.Read(Jpeg([]), out _)!.Value.Orientation);
        Assert.Equal(1, ImageHeader.Read(Jpeg(Exif(9, isLittle: true)), out _)!.Value.Orientation);
    }

    [Fact]
    public void What_a_camera_wrote_of_place_and_device_is_given_out_in_no_format()
    {
        var (image, fault) = Load(Jpeg(Exif(1, isLittle: true)));

        Assert.Null(fault);
        Assert.Equal(Jpeg([])[..2], image!.Data[..2].ToArray());
        Assert.Equal(-1, image.Data.Span.IndexOf("Exif"u8));
    }

    private static (RasterImage? Image, string? Fault) Load(byte[] photo)
    {
        const string Source = "# T\n\n![a photo](photo.jpg)\n";
        using var collection = new TemporaryCollection();
        collection.Write("leaflets/a/photo.jpg", photo);
        var document = MarkdownReader.Read(new SourceText("leaflets/a/en.md", Source), "a", "en").Document!;
        var diagnostics = new List<Diagnostic>();
        var images = ImageLoader.Load(new CollectionFolder(collection.Root), "leaflets/a", document, NoText.Setter, diagnostics);
        return ((RasterImage?)images.GetValueOrDefault("photo.jpg"), diagnostics.SingleOrDefault()?.ToString());
    }

    private static byte[] Jpeg(byte[] exif, byte components = 1)
    {
        byte[] frame = [0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, components, 1, 0x11, 0];
        var application = new byte[exif.Length + 4];
        (application[0], application[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(application.AsSpan(2), (ushort)(exif.Length + 2));
        exif.CopyTo(application, 4);

        // Codes of one bit: each of the twenty blocks is grey, in two bits.
        byte[] tables = [0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0, 0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, .. application, .. frame, .. tables, .. scan, 0xFF, 0xD9];
    }

    private static byte[] Exif(ushort orientation, bool isLittle)
    {
        byte[] tiff = isLittle
            ? [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [.. "Exif\0\0"u8, .. tiff];
    }
}
