using Leaflets.Building.Verification;
using Leaflets.Diagnostics;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Pdf;
using Leaflets.Styling;
using Xunit;

namespace Leaflets.Tests.Formats;

/// <summary>
/// What a leaflet costs from its document on, counted in steps: in proportion to its length, whatever it is made of, and looked at all the
/// while.
/// </summary>
public sealed class GrowthTests
{
    private const int Length = 1500;

    /// <summary>Pieces that a leaflet may be made of, over and over.</summary>
    public static TheoryData<string, string> Pieces => new()
    {
        { "en", "Take **5 mg** of it. " },
        { "en", "Word.\n\n" },
        { "en", "- Item\n" },
        { "en", "1. Item\n" },
        { "en", "## Heading\n\nText.\n\n" },
        { "en", "Term\n: Meaning\n\n" },
        { "en", "> [!NOTE]\n> Text.\n\nText.\n\n" },
        { "en", "::: columns\nOne.\n\nTwo.\n:::\n\n" },
        { "en", "| A | B |\n|---|---|\n| 1 mg | 2.5 |\n\nText.\n\n" },
        { "en", "[Link](https://example.org/a) and [another](https://example.org/b).\n\n" },
        { "en", "## Heading {#a-name-that-is-longer-than-a-bookmark-of-Word-may-be-%}\n\nText.\n\n" },
        { "en", "Called[^%].\n\n[^%]: A note.\n\n" },
        { "en", "`code` and H~2~O and 10^9^/L\n\n" },
        { "ar", "**خذ** 5 mg مع *الماء* 10–20. " },
        { "ar", "خذ (Paracetamol 500 mg) 3 مرات.\n\n" },
        { "ar", "<span dir=\"ltr\">5 mg</span> خذ. " },
    };

    [Theory, MemberData(nameof(Pieces))]
    public void A_PDF_costs_steps_in_proportion_to_its_leaflet(string language, string piece) =>
        Growth.IsLinear(Length, size => Pdf(Leaflet(language, piece, size)));

    [Theory, MemberData(nameof(Pieces))]
    public void A_Word_file_costs_steps_in_proportion_to_its_leaflet(string language, string piece) =>
        Growth.IsLinear(Length, size => Word(Leaflet(language, piece, size)));

    [Theory, InlineData("en", "Take **5 mg** of it. "), InlineData("ar", "<span dir=\"ltr\">5 mg</span> خذ. "),
        InlineData("en", "Called[^%].\n\n[^%]: A note.\n\n")]
    public void Reading_back_costs_steps_in_proportion_to_its_leaflet(string language, string piece) => Growth.IsLinear(Length, size =>
    {
        var leaflet = Leaflet(language, piece, size);
        var at = SourceSpan.StartOf(leaflet.Blocks[0].Span.Source);
        Assert.Empty(LeafletVerifier.Verify(leaflet, "a.pdf", OutputFormat.Pdf, Pdf(leaflet), at));
        Assert.Empty(LeafletVerifier.Verify(leaflet, "a.docx", OutputFormat.Docx, Word(leaflet), at));
    });

    [Fact]
    public void A_table_costs_steps_in_proportion_to_its_rows() =>
        Growth.IsLinear(
            Length, size => Both(MarkdownLeaflet.Of("| A | B | C |\n|---|---|---|\n" + Repeated("| 1 mg | two words | 3.5 |\n", size))));

    [Fact]
    public void A_cell_that_spans_rows_costs_steps_in_proportion_to_its_table() =>
        Growth.IsLinear(Length, size => Both(MarkdownLeaflet.Of(
            "<table><tr><th>A</th><th>B</th></tr>" + Repeated("<tr><td rowspan=\"2\">c</td><td>d</td></tr><tr><td>e</td></tr>", size)
            + "</table>")));

    [Theory, InlineData("en", "Take **5 mg** of it. "), InlineData("en", "- Item\n"),
        InlineData("ar", "خذ (Paracetamol 500 mg) 3 مرات.\n\n")]
    public void Work_on_a_leaflet_ends_where_it_is_told_to(string language, string piece)
    {
        var leaflet = Leaflet(language, piece, 12_000);

        // Another leaflet each time: what is presented is kept with its leaflet.
        Growth.Obeys(() => Pdf(leaflet with { }));
        Growth.Obeys(() => Word(leaflet with { }));
    }

    private static StyledDocument Leaflet(string language, string piece, int size) => MarkdownLeaflet.Of(Repeated(piece, size), language);

    private static string Repeated(string piece, int size) => string.Concat(
        Enumerable.Range(1, size / piece.Length)
        .Select(i => piece.Replace("%", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static byte[] Pdf(StyledDocument leaflet) =>
        PdfWriter.Write(new LeafletComposer(TestFonts.Catalog).Compose(leaflet).Pages, LeafletPdfMetadata.Of(leaflet));

    private static byte[] Word(StyledDocument leaflet) => WordWriter.Write(new LeafletComposer(TestFonts.Catalog).MeasureTables(leaflet));

    private static void Both(StyledDocument leaflet)
    {
        Pdf(leaflet);
        Word(leaflet);
    }
}
