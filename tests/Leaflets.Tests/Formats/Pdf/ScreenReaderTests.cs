using Leaflets.Formats.Pdf;
using Leaflets.Inspection;
using Leaflets.Pdf;
using Leaflets.Tests.Formats.Pdf.Hearing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>What users of screen readers report of files that pass checkers: each is a test on the structure tree.</summary>
public sealed class ScreenReaderTests
{
    [Fact]
    public void A_word_that_a_soft_hyphen_divides_is_heard_whole()
    {
        var heard = Hear(
            "| Wort | B | C |\n|---|---|---|\n| Elektro\u00ADenzephalo\u00ADgraphie\u00ADuntersuchungen | "
            + "Strahlen\u00ADtherapie\u00ADplanung | Knochen\u00ADmark\u00ADtransplantation |", "de");
        var divided = heard.All.Where(
            element => element.Text.Contains('\u00AD', StringComparison.Ordinal) || element.Text.Contains('-', StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(divided);
        Assert.Equal(
            ["Elektroenzephalographieuntersuchungen", "Strahlentherapieplanung", "Knochenmarktransplantation"],
            heard.All.Select(element => element["ActualText"]).OfType<string>());
        Assert.DoesNotContain('\u00AD', Speech.Of(heard));
    }

    [Fact]
    public void A_line_is_never_hyphenated_by_the_program()
    {
        var text = Hear(string.Join(' ', Enumerable.Repeat("immunotherapy incomprehensibilities", 40))).Text;
        Assert.DoesNotContain('-', text);
        Assert.DoesNotContain('\u00AD', text);
        Assert.DoesNotContain('\u2010', text);
    }

    [Fact]
    public void A_link_says_the_same_in_its_annotation_and_in_its_element()
    {
        var file = Make("See [our page](https://example.org \"What we do\") and [below](#b), call [us](tel:+442079460123).\n\n## B {#b}");
        var alternatives = HeardPdf.Read(file).Root.All.Where(element => element.Type == "Link").Select(element => element["Alt"]).ToList();
        using var pdf = PdfDocument.Open(file);
        var contents = pdf.GetPages().SelectMany(page => page.GetAnnotations()).Select(annotation => annotation.Content).ToList();
        Assert.Equal(["our page (What we do)", "below", "us"], alternatives);
        Assert.Equal(alternatives, contents);
    }

    [Theory]
    [InlineData("Ward 5\\\nTower Road\\\nLondon", "P:Ward 5 P:Tower Road P:London")]
    [InlineData("- **2 tablets**\\\n  in the morning", "P:2 tablets P:in the morning")]
    [InlineData("> [!NOTE]\n> One\\\n> Two", "P:Note P:One P:Two")]
    [InlineData("```\n08:00 one\n20:00 two\n```", "P:08:00 one P:20:00 two")]
    public void A_line_that_means_something_is_a_paragraph_of_its_own(string markdown, string expected) =>
        Assert.Equal(
            "P:" + string.Join(" P:", expected.Split("P:", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())),
            string.Join(' ', Hear(markdown).All.Where(element => element.Type == "P").Select(element => "P:" + element.Text)));

    [Fact]
    public void Header_cells_have_text_and_a_scope_and_data_is_not_in_the_head()
    {
        var heard = Hear("{header-column=true}\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | |");
        Assert.All(heard.All.Where(element => element.Type == "TH"), header => Assert.NotEmpty(header.Text.Trim()));
        Assert.Equal(
            ["Column", "Column", "Row", "Row"], heard.All.Where(element => element.Type == "TH")
            .Select(header => header.Attribute("Scope")));
        Assert.DoesNotContain(heard.All.Single(element => element.Type == "THead").All, element => element.Type == "TD");
        Assert.All(heard.All.Where(element => element.Type == "TR"), row => Assert.Equal(2, row.Elements.Count()));
    }

    [Theory]
    [InlineData("| A | B |\n|---|---|")]
    [InlineData("| A | B |\n|---|---|\n| 1 |", "LFT1327")]
    [InlineData("+---+---+---+\n| A | B | C |\n+===+===+===+\n| 1     | 2 |\n+---+---+   |\n| 3 | 4 |   |\n+---+---+---+\n")]
    public void A_table_of_any_shape_conforms(string markdown, params string[] told) =>
        Assert.Contains(Hear(markdown, told: told).All, element => element.Type == "TBody");

    [Fact]
    public void Characters_that_are_not_seen_have_a_Unicode_that_PDF_allows()
    {
        // PdfInspection, which every file here passes, would find a code that maps to U+FEFF.
        var heard = Hear("Text a\uFEFFb and \u200B zero \u2060 joiner, \u061C mark \u200E mark \u2062 times.", told: "LFT1273");
        Assert.Contains("a\u2060b", heard.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_two_notes_side_by_side_are_not_printed_as_one()
    {
        using var pdf = PdfDocument.Open(Make("Word[^1][^2], and[^2].\n\n[^1]: One.\n[^2]: Two."));
        Assert.Contains("Word\u2060 [1]\u00A0\u2060 [2], and\u2060 [2].", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_row_that_is_printed_again_is_heard_once()
    {
        var rows = string.Concat(Enumerable.Range(0, 80).Select(i => $"| a{i} | b{i} |\n"));
        var file = Make("| First | Second |\n|---|---|\n" + rows);
        Assert.Equal(1, Count(HeardPdf.Read(file).Root.Text, "FirstSecond"));
        using var pdf = PdfDocument.Open(file);
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages().Take(2), page => Assert.Contains("First", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_heading_is_a_bookmark_in_its_place()
    {
        using var pdf =
            PdfDocument.Open(Make("## One\n\n### Two\n\n#### Three\n\n::: columns\n## Four\n\nText.\n:::\n\n> [!NOTE]\n> ### Five"));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["0 T", "1 One", "2 Two", "3 Three", "1 Four", "2 Five"], bookmarks.GetNodes().Select(node => $"{node.Level} {node.Title}"));
    }

    [Fact]
    public void What_runs_at_head_and_foot_is_never_heard_and_says_what_it_is()
    {
        var file = Make(string.Join("\n\n", Enumerable.Repeat("Some words for a page.", 120)));
        using var pdf = PdfDocument.Open(file);
        Assert.DoesNotContain("Page 1", HeardPdf.Read(file).Root.Text, StringComparison.Ordinal);
        foreach (var page in pdf.GetPages())
        {
            var artifacts = page.GetMarkedContents().Where(marked => marked.IsArtifact)
                .OfType<UglyToad.PdfPig.Content.ArtifactMarkedContentElement>().ToList();
            var footer = Assert.Single(
                artifacts, artifact => string.Concat(artifact.Letters.Select(letter => letter.Value))
                .Contains($"Page {page.Number}", StringComparison.Ordinal));
            Assert.Equal(UglyToad.PdfPig.Content.ArtifactMarkedContentElement.ArtifactType.Pagination, footer.Type);
            Assert.Equal("Footer", footer.SubType);
            Assert.All(
                artifacts,
                artifact => Assert.NotEqual(UglyToad.PdfPig.Content.ArtifactMarkedContentElement.ArtifactType.Unknown, artifact.Type));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hant")]
    public void The_language_stands_on_the_catalog_and_on_the_document(string language)
    {
        var file = Make("Words.", language);
        using var pdf = PdfDocument.Open(file);
        Assert.Equal(language, ((StringToken)pdf.Structure.Catalog.CatalogDictionary.Data["Lang"]).Data);
        Assert.Equal(language, HeardPdf.Read(file).Root["Lang"]);
    }

    [Fact]
    public void The_order_is_that_of_the_source_whatever_the_pages_do()
    {
        var heard = Hear("First.[^a]\n\n::: columns\nLeft.\n\nRight.\n:::\n\n| A |\n|---|\n| cell |\n\nLast.\n\n[^a]: The note.");
        Assert.Equal("TFirst.\u2060 [1]1The note.Left.Right.AcellLast.", heard.Text.Replace("\n", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_leads_back_to_its_call()
    {
        var links = Hear("Words.[^a]\n\n[^a]: The note.").All.Where(element => element.Type == "Link").Select(element => element["Alt"]);
        Assert.Equal(["Note 1", "1, back to the text"], links);
    }

    private static int Count(string text, string part) =>
        (text.Length - text.Replace(part, string.Empty, StringComparison.Ordinal).Length) / part.Length;

    private static HeardElement Hear(string markdown, string language = "en", params string[] told)
    {
        var heard = HeardPdf.Read(Make(markdown, language, told));
        Assert.Empty(heard.Faults);
        return heard.Root;
    }

    private static byte[] Make(string markdown, string language = "en", params string[] told)
    {
        var document = MarkdownLeaflet.Of(markdown, language, told: told);
        var composed = new LeafletComposer(TestFonts.Catalog).Compose(document);
        Assert.Empty(composed.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()));
        var file = PdfWriter.Write(composed.Pages, LeafletPdfMetadata.Of(document));
        Assert.Empty(PdfInspection.Read(file).Violations);
        return file;
    }
}
