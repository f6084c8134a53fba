using Leaflets.Composition;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Pdf;
using Leaflets.Styling;
using Leaflets.Tests.Composition;
using Leaflets.Verification;
using Xunit;

namespace Leaflets.Tests.Verification;

/// <summary>What is drawn in another order than is meant is found by the places of the glyphs.</summary>
public sealed class TurnedOrderTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/order/ar.md", string.Empty));

    [Theory]
    [InlineData("5-10", "10-5")]
    [InlineData("10 mg/day", "day/10 mg")]
    [InlineData("1–0–2", "2–0–1")]
    public void A_number_that_is_turned_round_on_paper_is_found(string meant, string drawn)
    {
        var turned = DrawnOrder.FirstTurned(Saying(meant), PdfOf(Saying(drawn)));
        Assert.Equal((meant.Replace(" ", "", StringComparison.Ordinal), drawn.Replace(" ", "", StringComparison.Ordinal)), turned);
    }

    [Theory]
    [InlineData("ar"), InlineData("he"), InlineData("fa")]
    public void What_the_program_draws_is_in_order(string language)
    {
        var everything = string.Join(" كلمة ", Expressions.All);
        var document = Saying(everything, language);
        Assert.Null(DrawnOrder.FirstTurned(document, PdfOf(document)));
    }

    private static byte[] PdfOf(StyledDocument document) =>
        PdfWriter.Write(new LeafletComposer(TestFonts.Catalog).Compose(document).Pages, PdfMetadataOf.Document(document));

    private static StyledDocument Saying(string expression, string language = "ar") => EveryNode.Document(language) with
    {
        Blocks = [new Paragraph(Nowhere, [new Text(Nowhere, $"خذ {expression} يوميا")])],
        Footnotes = [],
    };
}
