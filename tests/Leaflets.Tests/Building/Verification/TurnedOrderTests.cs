using Leaflets.Building.Verification;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Pdf.Reading;
using Leaflets.Formats.Reading;
using Leaflets.Formats.Word;
using Leaflets.Inspection;
using Leaflets.Pdf;
using Leaflets.Styling;
using Leaflets.Tests.Formats;
using Xunit;

namespace Leaflets.Tests.Building.Verification;

/// <summary>What is drawn in another order than is meant is found by the places of the glyphs.</summary>
public sealed class TurnedOrderTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/order/ar.md", string.Empty));

    // A mark that sets the direction is not heard and counts for nothing, but parts what is one expression.
    [Theory]
    [InlineData("10 mg/day", "10 mg\u200F/\u200Fday", "day/10mg")]
    [InlineData("1–0–2", "1\u200F–\u200F0\u200F–\u200F2", "2–0–1")]
    [InlineData("5-10", "5\u200F-\u200F10", "10-5")]
    public void A_number_that_is_turned_round_on_paper_is_found(string meant, string turned, string drawn)
    {
        var said = DocumentText.Of(Saying(meant));
        Assert.Equal(
            (said.Body.Text[2..^5].Replace(" ", "", StringComparison.Ordinal), drawn), TurnedIn(Saying(meant), PdfOf(Saying(turned))));
        var diagnostic = Assert.Single(LeafletVerifier.Verify(Saying(meant), "t", OutputFormat.Pdf, PdfOf(Saying(turned)), Nowhere));
        Assert.Equal("LFT3021", diagnostic.Descriptor.Id);
        Assert.Null(TurnedIn(Saying(meant), PdfOf(Saying(meant))));
    }

    [Theory]
    [InlineData("en", "See \u2067כן one\u2069 now")]
    [InlineData("en", "See \u202Bכן, one\u202C now")]
    [InlineData("ar", "خذ \u2066كلمة abc\u2069 يوميا")]
    public void A_mark_of_direction_in_the_source_that_a_Word_file_has_lost_is_found(string language, string text)
    {
        var lost = string.Concat(text.Where(static c => !LeafletText.SetsDirection(c)));
        var (meant, made) = (Saying(text, language), Saying(lost, language));
        Assert.Empty(LeafletVerifier.Verify(meant, "t", OutputFormat.Pdf, PdfOf(meant), Nowhere));
        Assert.Empty(LeafletVerifier.Verify(meant, "t", OutputFormat.Docx, WordWriter.Write(meant), Nowhere));
        var inWord = Assert.Single(LeafletVerifier.Verify(meant, "t", OutputFormat.Docx, WordWriter.Write(made), Nowhere));
        Assert.Contains("of a mark of direction after '", inWord.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar"), InlineData("he"), InlineData("fa")]
    public void What_the_program_draws_is_in_order(string language)
    {
        var everything = string.Join(" كلمة ", Expressions.All);
        var document = Saying(everything, language);
        Assert.Null(TurnedIn(document, PdfOf(document)));
    }

    private static (string Wants, string Has)? TurnedIn(StyledDocument source, byte[] file) =>
        DrawnOrder.FirstTurned(DocumentText.Of(source), PdfText.Of(PdfInspection.Read(file, withPlaces: true)), source.Language);

    private static byte[] PdfOf(StyledDocument document) =>
        PdfWriter.Write(new LeafletComposer(TestFonts.Catalog).Compose(document).Pages, LeafletPdfMetadata.Of(document));

    private static StyledDocument Saying(string expression, string language = "ar") => EveryNode.Document(language) with
    {
        Blocks = [new Paragraph(Nowhere, [new Text(Nowhere, language == "en" ? expression : $"خذ {expression} يوميا")])],
        Footnotes = [],
    };
}
