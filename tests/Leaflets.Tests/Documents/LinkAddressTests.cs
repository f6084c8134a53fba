using System.Text;
using Leaflets.Documents;
using Leaflets.Tests.Building;
using Leaflets.Tests.Formats;
using Xunit;

namespace Leaflets.Tests.Documents;

/// <summary>Addresses in the files.</summary>
public sealed class LinkAddressTests
{
    [Theory]
    [InlineData("https://example.org/a(b)?c=1#d", "https://example.org/a(b)?c=1#d")]
    [InlineData("https://example.org/Übung/健康", "https://example.org/%C3%9Cbung/%E5%81%A5%E5%BA%B7")]
    [InlineData("https://bücher.example/Ü", "https://xn--bcher-kva.example/%C3%9C")]
    [InlineData("https://ann@bücher.example:8080", "https://ann@xn--bcher-kva.example:8080")]
    [InlineData("https://example.org/\u2028", "https://example.org/%E2%80%A8")]
    [InlineData("mailto:gesundheit@example.org?subject=Größe", "mailto:gesundheit@example.org?subject=Gr%C3%B6%C3%9Fe")]
    public void An_address_is_written_in_ascii(string target, string address) => Assert.Equal(address, LinkAddress.Of(target));

    [Fact]
    public void Both_files_hold_the_same_address()
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", "# T\n\n[health](https://example.org/健康)\n\nhttp://a.\u2028\n");
        var made = Assert.Single(collection.Build().Leaflets);
        Assert.Empty(made.Diagnostics);
        Assert.Contains(
            "(https://example.org/%E5%81%A5%E5%BA%B7)", Whole(collection.Read(made, OutputFormat.Pdf)), StringComparison.Ordinal);
        Assert.Contains(
            "\"https://example.org/%E5%81%A5%E5%BA%B7\"", Whole(collection.Read(made, OutputFormat.Docx)), StringComparison.Ordinal);
    }

    private static string Whole(byte[] file) =>
        string.Concat(OutputParts.Of(file).Select(static part => Encoding.Latin1.GetString(part.Bytes)));
}
