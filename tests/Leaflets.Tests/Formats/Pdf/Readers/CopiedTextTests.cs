using Leaflets.Formats.Pdf;
using Leaflets.Pdf;
using Leaflets.Tests.Formats.Pdf.Hearing;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf.Readers;

/// <summary>Powers, indices, numbers of notes and struck text are copied as what they mean, not as figures on the line.</summary>
public sealed class CopiedTextTests
{
    [Theory]
    [InlineData("150 x 10^9^/L", "150 x 10⁹/L")]
    [InlineData("5 x 10^-3^ g", "5 x 10⁻³ g")]
    [InlineData("1.73 m^2^", "1.73 m²")]
    [InlineData("Ca^2+^ in H~2~O", "Ca²⁺ in H₂O")]
    [InlineData("the 1^st^ day", "the 1st day")]
    [InlineData("Take 5[^a] now.\n\n[^a]: A note.", "Take 5 [1] now.")]
    [InlineData("~~20 mg~~ ++10 mg++ daily", "2\u03360\u0336 m\u0336g\u0336 10 mg daily")]
    public void What_is_copied_says_what_is_seen(string markdown, string copied)
    {
        using var file = new TemporaryFile(Made(markdown), ".pdf");
        var text = OutsideTool.Run("mutool", "draw", "-q", "-F", "txt", file.Path).ReplaceLineEndings(" ")
            .Replace("\u2060", string.Empty, StringComparison.Ordinal);
        Assert.Contains(copied, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10^9^", "10⁹")]
    [InlineData("10^2.5^", "10^2.5")]
    [InlineData("~~20 mg~~ ++10 mg++", "(deleted: 20 mg) 10 mg")]
    public void What_is_heard_says_what_is_seen(string markdown, string heard) =>
        Assert.Contains(heard, Speech.Of(HeardPdf.Read(Made(markdown)).Root), StringComparison.Ordinal);

    private static byte[] Made(string markdown)
    {
        var document = MarkdownLeaflet.Of(markdown);
        return PdfWriter.Write(new LeafletComposer(TestFonts.Catalog).Compose(document).Pages, LeafletPdfMetadata.Of(document)).ToArray();
    }
}
