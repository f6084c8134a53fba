using System.IO.Compression;
using System.Text;
using CsCheck;
using Leaflets.Media;
using Xunit;

namespace Leaflets.Pdf.Tests.Media.Deflate;

public sealed class DeflaterTests
{
    [Fact]
    public void Any_bytes_come_back() =>
        Gen.OneOf(Gen.Byte.Array[0, 5000], Gen.Byte[0, 3].Array[0, 5000])
            .Sample(data => Assert.Equal(data, Inflate(Deflater.Compress(data))), iter: 500);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(257)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(400_000)]
    public void Repeats_and_noise_of_edge_lengths_come_back(int length)
    {
        var noise = new byte[length];
        uint state = 1;
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525) + 1013904223;
            noise[i] = (byte)(state >> 24);
        }

        foreach (var data in new[] { new byte[length], noise, [.. noise, .. noise] })
        {
            Assert.Equal(data, Inflate(Deflater.Compress(data)));
        }
    }

    [Fact]
    public void Text_is_within_a_twentieth_of_zlib()
    {
        var text = SomeText();
        using var reference = new MemoryStream();
        using (var zlib = new DeflateStream(reference, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(text);
        }

        var ours = Deflater.Compress(text);
        Assert.Equal(text, Inflate(ours));
        Assert.True(ours.Length <= reference.Length * 1.05, $"{ours.Length} bytes, zlib makes {reference.Length}");
    }

    [Fact]
    public void The_zlib_wrapper_is_read_by_zlib()
    {
        var text = SomeText();
        using var stream = new ZLibStream(new MemoryStream(Deflater.CompressZlib(text)), CompressionMode.Decompress);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        Assert.Equal(text, output.ToArray());
    }

    [Fact]
    public void Checksums_are_those_of_the_standards()
    {
        Assert.Equal(0xCBF43926u, Checksums.Crc32("123456789"u8));
        Assert.Equal(0x11E60398u, Checksums.Adler32("Wikipedia"u8));
        Assert.Equal(1u, Checksums.Adler32([]));
        Assert.Equal(0u, Checksums.Crc32([]));
    }

    private static byte[] SomeText()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(string).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Inflate(byte[] data)
    {
        using var stream = new DeflateStream(new MemoryStream(data), CompressionMode.Decompress);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }
}
