using DocumentFormat.OpenXml.Packaging;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Inspection;
using Leaflets.Pdf;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Long words in narrow cells: divided where the author says, or told by name.</summary>
public sealed class NarrowCellTests
{
    private const string Long = "Immuncheckpointinhibitorentherapiebegleituntersuchung";

    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/narrow/en.md", string.Empty));

    [Fact]
    public void A_word_wider_than_its_cell_is_an_error_that_names_row_and_column()
    {
        var diagnostic = Assert.Single(Compose(Table(6, "three", Long, "two")).Diagnostics);
        Assert.Equal("LFT3004", diagnostic.Descriptor.Id);
        Assert.Equal($"'{Long}' is wider than its cell in row 3, column 2 of the table and cannot be broken.", diagnostic.Message);
    }

    [Fact]
    public void A_word_wider_than_its_line_outside_of_tables_is_an_error_of_its_own()
    {
        var diagnostic = Assert.Single(Compose(Say(string.Concat(Enumerable.Repeat(Long, 4)))).Diagnostics);
        Assert.Equal("LFT3002", diagnostic.Descriptor.Id);
    }

    [Fact]
    public void Soft_hyphens_let_the_word_be_divided_in_a_narrow_cell()
    {
        var composed = Compose(Table(6, "three", Marked, "two"));
        Assert.Empty(composed.Diagnostics);
        Assert.Contains(Runs(composed), text => text.EndsWith('\u00AD'));
    }

    [Fact]
    public void A_wide_cell_divides_no_word()
    {
        var composed = Compose(Table(2, "three", "therapie\u00ADbegleitung", "two"));
        Assert.Empty(composed.Diagnostics);
        Assert.Contains("therapiebegleitung", Runs(composed));
    }

    [Fact]
    public void What_programs_read_out_of_the_file_is_the_word_whole()
    {
        var document = DocumentOf(Table(6, "three", Marked, "two"), Say("one therapie\u00ADbegleitung more"));
        var composed = new LeafletComposer(TestFonts.Catalog).Compose(document);
        var written = PdfWriter.Write(composed.Pages, LeafletPdfMetadata.Of(document));
        Assert.Empty(PdfInspection.Read(written).Violations);
        using var file = new TemporaryFile(written, ".pdf");
        var text = OutsideTool.Run("pdftotext", file.Path, "-");
        Assert.Contains("one therapiebegleitung more", text, StringComparison.Ordinal);
        Assert.Contains(Long, string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD')), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_has_soft_hyphens_as_elements()
    {
        using var word =
            WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(DocumentOf(Say("therapie\u00ADbegleitung")))), isEditable: false);
        var run = word.MainDocumentPart!.Document!.Descendants<W.SoftHyphen>().Single().Parent!;
        Assert.Equal(["therapie", "begleitung"], run.Elements<W.Text>().Select(text => text.Text));
        Assert.IsType<W.SoftHyphen>(run.ChildElements[^2]);
    }

    private static string Marked => Long.Replace("check", "\u00ADcheck\u00AD", StringComparison.Ordinal)
        .Replace("inhib", "\u00ADinhib", StringComparison.Ordinal)
        .Replace("therapie", "\u00ADthera\u00ADpie\u00AD", StringComparison.Ordinal)
        .Replace("toren", "\u00ADtoren", StringComparison.Ordinal)
        .Replace("begleit", "be\u00ADgleit\u00AD", StringComparison.Ordinal)
        .Replace("unter", "unter\u00AD", StringComparison.Ordinal)
        .Replace("suchung", "su\u00ADchung", StringComparison.Ordinal);

    private static IEnumerable<string> Runs(ComposedLeaflet composed) =>
        composed.Pages.Pages.SelectMany(page => RunsOf(page.Frame));

    private static IEnumerable<string> RunsOf(Frame frame) => frame.Items.SelectMany(item => item switch
    {
        TextItem text => [text.Run.Text],
        GroupItem group => RunsOf(group.Frame),
        _ => Enumerable.Empty<string>(),
    });

    private static ComposedLeaflet Compose(params Block[] blocks) => new LeafletComposer(TestFonts.Catalog).Compose(DocumentOf(blocks));

    private static StyledDocument DocumentOf(params Block[] blocks) => EveryNode.Document() with { Blocks = [.. blocks], Footnotes = [] };

    // A head and two rows; the cell in question is the second of the last.
    private static Table Table(int columns, string first, string second, string other) => new(
        Nowhere,
        [.. Enumerable.Repeat(ColumnAlignment.Default, columns)],
        [Row(columns, first, other, other)],
        [Row(columns, first, other, other), Row(columns, first, second, other)],
        []);

    private static TableRow Row(int columns, string first, string second, string other) => new(
        Nowhere,
        [.. new[] { first, second }.Concat(Enumerable.Repeat(other, columns - 2)).Select(text => new TableCell(Nowhere, [Say(text)]))]);

    private static Paragraph Say(string text) => new(Nowhere, [new Text(Nowhere, text)]);
}
