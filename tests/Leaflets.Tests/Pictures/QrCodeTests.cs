using Leaflets.Building;
using Leaflets.Formats.Word.Reading;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Pictures;

public sealed class QrCodeTests
{
    [Theory, Trait("Category", "Slow")]
    [InlineData("https://www.example.org/scan", "")]
    [InlineData(
        "https://example.org/a/very/long/address/that/has/many/parts?and=a&query=with#fragment-and-more-to-make-the-code-larger", "")]
    [InlineData("https://www.example.org/scan", " width=20mm")]
    [InlineData("tel:+442079460123", "")]
    public void A_code_on_paper_is_read_by_another_program(string address, string width)
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", $"# T\n\n[Watch the film]({address}){{.qr{width}}}\n");
        var leaflet = Assert.Single(collection.Build().Leaflets);
        Assert.Equal(LeafletState.Made, leaflet.State);
        using var pdf = new TemporaryFile(collection.Read(leaflet, OutputFormat.Pdf), ".pdf");
        var picture = Path.ChangeExtension(pdf.Path, null);
        try
        {
            OutsideTool.Run("pdftoppm", "-r", "200", "-png", "-singlefile", pdf.Path, picture);
            Assert.Equal(address, OutsideTool.Run("zbarimg", "-q", "--raw", picture + ".png").Trim());
        }
        finally
        {
            File.Delete(picture + ".png");
        }

        var printed = address.Replace("tel:", string.Empty, StringComparison.Ordinal);
        Assert.Contains(
            $"Watchthefilm{printed}", WordText.Of(collection.Read(leaflet, OutputFormat.Docx)).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_too_fine_to_print_is_an_error_at_its_place()
    {
        using var collection = new ScratchCollection();
        collection.Add("a/en.md", $"# T\n\n<https://example.org/{new string('a', 300)}>{{.qr}}\n");
        var fault = Assert.Single(Assert.Single(collection.Build().Leaflets).Diagnostics);
        Assert.Equal("LFT3130", fault.Descriptor.Id);
        Assert.StartsWith("leaflets/a/en.md(3,1): error", fault.ToString(), StringComparison.Ordinal);
    }
}
