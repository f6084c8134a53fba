using System.Buffers.Binary;
using System.IO.Compression;
using Leaflets.Media;
using Leaflets.Media.Png;
using Xunit;

namespace Leaflets.Pdf.Tests.Media.Png;

public sealed class PngDecoderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_row_filter_is_undone(int filter)
    {
        byte[] pixels = [10, 200, 30, 40, 250, 60, 70, 80, 90];
        var png = PngFile.Read(File(3, 3, 8, 0, Filtered(pixels, 3, filter)));
        Assert.Equal(pixels, PngDecoder.Decode(png));
    }

    [Fact]
    public void Bits_are_stretched_to_bytes_but_palette_indices_are_kept()
    {
        byte[] rows = [0, 0b1010_0000];
        Assert.Equal([255, 0, 255], PngDecoder.Decode(PngFile.Read(File(3, 1, 1, 0, rows))));
        Assert.Equal([1, 0, 1], PngDecoder.Decode(PngFile.Read(File(3, 1, 1, 3, rows, palette: [0, 0, 0, 255, 255, 255]))));
    }

    [Fact]
    public void Sixteen_bits_give_their_upper_eight() =>
        Assert.Equal([0x12, 0x56], PngDecoder.Decode(PngFile.Read(File(2, 1, 16, 0, [0, 0x12, 0x34, 0x56, 0x78]))));

    [Fact]
    public void Interlaced_pixels_go_to_their_places()
    {
        // Adam7 of 2 × 2: the first pass has the corner, the sixth the pixel beside it, the seventh the row below.
        byte[] rows = [0, 1, 0, 2, 0, 3, 4];
        Assert.Equal([1, 2, 3, 4], PngDecoder.Decode(PngFile.Read(File(2, 2, 8, 0, rows, isInterlaced: true))));
    }

    [Fact]
    public void Data_that_ends_early_is_refused() =>
        Assert.Throws<InvalidImageException>(() => PngDecoder.Decode(PngFile.Read(File(3, 3, 8, 0, [0, 1, 2]))));

    [Fact]
    public void A_file_cut_at_any_place_is_refused()
    {
        var whole = File(3, 3, 8, 0, Filtered([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, 0));
        for (var length = 8; length < whole.Length - 1; length++)
        {
            var part = whole[..length];
            Assert.Throws<InvalidImageException>(() => PngFile.Read(part));
        }
    }

    private static byte[] Filtered(byte[] pixels, int width, int filter)
    {
        var rows = new List<byte>();
        for (var i = 0; i < pixels.Length; i++)
        {
            if (i % width == 0)
            {
                rows.Add((byte)filter);
            }

            int left = i % width > 0 ? pixels[i - 1] : 0;
            int above = i >= width ? pixels[i - width] : 0;
            int corner = i % width > 0 && i >= width ? pixels[i - width - 1] : 0;
            var predicted = filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Nearest(left, above, corner) };
            rows.Add((byte)(pixels[i] - predicted));
        }

        return [.. rows];
    }

    private static int Nearest(int left, int above, int corner) =>
        new[] { left, above, corner }.MinBy(value => Math.Abs(left + above - corner - value));

    private static byte[] File(
        int width, int height, byte depth, byte colorType, byte[] rows, byte[]? palette = null, bool isInterlaced = false)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colorType, (byte)(isInterlaced ? 1 : 0));
        var file = new List<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Add(file, "IHDR"u8, header);
        if (palette is not null)
        {
            Add(file, "PLTE"u8, palette);
        }

        Add(file, "IDAT"u8, packed.ToArray());
        Add(file, "IEND"u8, []);
        return [.. file];
    }

    private static void Add(List<byte> file, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.AddRange(number);
        byte[] body = [.. type, .. content];
        file.AddRange(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksums.Crc32(body));
        file.AddRange(number);
    }
}
