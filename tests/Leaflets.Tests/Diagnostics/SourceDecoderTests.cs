using System.Collections.Immutable;
using System.Text;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Diagnostics;

public sealed class SourceDecoderTests
{
    private const string Path = "leaflets/a/en.md";

    public static TheoryData<byte[]> Encodings() =>
    [
        Encoding.UTF8.GetBytes("Grüße 免 😀\r\nx"),
        Marked(Encoding.UTF8),
        Marked(Encoding.Unicode),
        Marked(Encoding.BigEndianUnicode),
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Utf8_and_marked_utf16_are_read(byte[] bytes)
    {
        var result = SourceDecoder.Decode(bytes, Path);
        Assert.Equal("Grüße 免 😀\r\nx", result.Source?.Text);
        Assert.Equal(Path, result.Source!.Path);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("61 62 0A FF 63", 3, "(2,1)")]
    [InlineData("61 0D 62 C3", 3, "(2,2)")]
    [InlineData("EF BB BF 61 ED A0 80", 4, "(1,2)")]
    [InlineData("61 C0 AF", 1, "(1,2)")]
    [InlineData("C3 BC 0A F0 9F 98", 3, "(2,1)")]
    public void Bytes_that_are_not_utf8_are_told_with_their_offset_and_line(string hex, int offset, string place)
    {
        var diagnostic = Assert.Single(Failed(hex));
        Assert.StartsWith($"{Path}{place}: error LFT1081: Byte {offset} ", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains($"(line {diagnostic.Span.StartPosition.Line}) is not UTF-8", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FF FE 61", 2)]
    [InlineData("FF FE 61 00 00 D8", 4)]
    [InlineData("FE FF 00 61 DC 00 00 61", 4)]
    [InlineData("FF FE 00 D8 61 00", 2)]
    public void Units_that_are_not_utf16_are_told_with_their_offset(string hex, int offset)
    {
        var diagnostic = Assert.Single(Failed(hex));
        Assert.StartsWith($"Byte {offset} ", diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith("is not UTF-16 text.", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("61 0A 62 00 63", "(2,2)", "U+0000")]
    [InlineData("61 1B 5B", "(1,2)", "U+001B")]
    [InlineData("0C", "(1,1)", "U+000C")]
    [InlineData("61 7F", "(1,2)", "U+007F")]
    [InlineData("EF BF BF", "(1,1)", "U+FFFF")]
    public void Characters_that_no_format_can_hold_are_told_where_they_stand(string hex, string place, string name)
    {
        var diagnostic = Assert.Single(Failed(hex));
        Assert.StartsWith($"{Path}{place}: error LFT1082: The character {name} ", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_faults_are_told_in_part() =>
        Assert.Equal(20, SourceDecoder.Decode(new byte[5_000], Path).Diagnostics.Length);

    [Fact]
    public void A_file_that_is_too_long_is_not_read()
    {
        var result = SourceDecoder.Decode(Encoding.UTF8.GetBytes(new string('x', SourceDecoder.MaximumLength + 1)), Path);
        Assert.Null(result.Source);
        Assert.Equal("LFT1083", Assert.Single(result.Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal(string.Empty, SourceDecoder.Decode([], Path).Source?.Text);

    [Fact]
    public void Every_kind_of_line_end_ends_a_line()
    {
        var source = SourceDecoder.Decode("a\rb\r\nc\nd"u8, Path).Source!;
        Assert.Equal(new LinePosition(4, 1), source.PositionOf(source.Text.IndexOf('d', StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(3, 1), source.PositionOf(source.Text.IndexOf('c', StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(2, 1), source.PositionOf(source.Text.IndexOf('b', StringComparison.Ordinal)));
    }

    private static byte[] Marked(Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes("Grüße 免 😀\r\nx")];

    private static ImmutableArray<Diagnostic> Failed(string hex)
    {
        var result = SourceDecoder.Decode(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)), Path);
        Assert.Null(result.Source);
        return result.Diagnostics;
    }
}
