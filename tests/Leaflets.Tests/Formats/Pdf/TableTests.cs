using System.IO.Compression;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Tables from Markdown to pages.</summary>
public sealed class TableTests
{
    private const string Doses = """
        | Day | Dose |
        |:----|-----:|
        | one | 0.25 mg |
        | two | 1,250.5 mg |
        | three | 10 g |
        | four | – |
        """;

    private const string Wide = """
        {#doses header-column=true}
        | Medicine | Electroencephalographically[^1] | Pneumonoultramicroscopically | Antidisestablishmentarianism |
        |---|---|---|---|
        | Nivolumab | 10 mg | | 3 days? |
        | Pembrolizumab | 200 mg | once | *so*{#x} |

        [^1]: A note.
        """;

    private const string Ages = """
        | Age | Under 3 months | 3 to 5 months | 6 to 11 months | 1 to 2 years | 3 to 6 years | 7 to 12 years |
        |:--|--:|--:|--:|--:|--:|--:|
        | Weight | under 6 kg | 6 to 7.4 kg | 7.5 to 9.9 kg | 10 to 14.9 kg | 15 to 21.9 kg | 22 to 40 kg |
        | Syrup | ask a doctor | 2.5 ml | 2.5 to 3.5 ml | 5 ml | 7.5 ml | 10 to 15 ml |
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Numbers_of_a_column_stand_with_their_marks_one_below_the_other(string language)
    {
        var edges = TextOf(MarkdownLeaflet.Of(Doses, language)).Where(item => char.IsDigit(item.Run.Text[0])).Select(LastWholeDigit)
            .ToList();
        Assert.Equal(3, edges.Count);
        Assert.All(edges, edge => Assert.Equal(edges[0], edge, 0.01));
    }

    [Fact]
    public void Numbers_of_a_column_without_alignment_do_so_where_the_style_asks()
    {
        var source = Doses.Replace("-----:", "------", StringComparison.Ordinal);
        Assert.Single(Edges(true).Distinct());
        Assert.True(Edges(false).Distinct().Count() > 1);

        IEnumerable<double> Edges(bool isAligned) =>
            TextOf(MarkdownLeaflet.Of(source, style: $"table: {{ decimal-alignment: {(isAligned ? "true" : "false")} }}\n"))
                .Where(item => char.IsDigit(item.Run.Text[0])).Select(item => Math.Round(LastWholeDigit(item), 2));
    }

    [Fact]
    public void A_header_column_heads_its_rows()
    {
        var cells = Elements(MarkdownLeaflet.Of("{header-column=true}\n" + Doses))
            .Where(element => element.Role == StructureRole.TableHeaderCell);
        Assert.Equal(
            [HeaderScope.Column, HeaderScope.Column, HeaderScope.Row, HeaderScope.Row, HeaderScope.Row, HeaderScope.Row],
            cells.Select(cell => cell.Scope!.Value));
    }

    [Fact]
    public void A_style_gives_every_table_a_header_column_and_a_table_may_refuse_it()
    {
        Assert.Equal(4, RowHeads(Doses));
        Assert.Equal(0, RowHeads("{header-column=false}\n" + Doses));

        static int RowHeads(string source) => Elements(MarkdownLeaflet.Of(source, style: "table: { header-column: true }\n"))
            .Count(element => element.Scope == HeaderScope.Row);
    }

    [Theory]
    [InlineData("en", "Signs (continued)")]
    [InlineData("fr", "Signs (suite)")]
    [InlineData("ar", "Signs (تابع)")]
    public void A_table_that_goes_on_says_so_above_its_header_as_decoration(string language, string expected)
    {
        var rows = string.Concat(Enumerable.Range(0, 90).Select(row => $"| a{row} | b |\n"));
        var pages = Compose(MarkdownLeaflet.Of($"^^^\n| first | second |\n|---|---|\n{rows}^^^ *Signs*\n", language)).Pages.Pages;
        Assert.True(pages.Length >= 3);
        foreach (var page in pages.Skip(1).Where(page => FrameText.TextOf(page.Frame).Contains("first", StringComparison.Ordinal)))
        {
            var artifacts = Walk(page.Frame).OfType<GroupItem>().Where(group => group.Artifact == ArtifactKind.Layout)
                .Select(group => FrameText.TextOf(group.Frame).Replace("\u00A0", " ", StringComparison.Ordinal));
            Assert.Contains(expected + "firstsecond", artifacts);
        }

        Assert.DoesNotContain(expected, FrameText.TextOf(pages[0].Frame), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_covers_columns_and_rows_in_both_outputs()
    {
        var document = MarkdownLeaflet.Of("""
            +------+------+------+
            | Sign | What to do  |
            +      +------+------+
            |      | Day  | Night|
            +======+======+======+
            | Rash | wash | rest |
            +------+------+------+
            """);
        var heads = Elements(document).Where(element => element.Role == StructureRole.TableHeaderCell);
        Assert.Equal([(1, 2), (2, 1), (1, 1), (1, 1)], heads.Select(cell => (cell.ColumnSpan, cell.RowSpan)));
        var xml = XmlOf(WordWriter.Write(document));
        Assert.Contains("<w:gridSpan w:val=\"2\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<w:vMerge w:val=\"restart\" />", xml, StringComparison.Ordinal);
        Assert.Contains("<w:vMerge />", xml, StringComparison.Ordinal);
        Assert.Equal(3, xml.Split("<w:cantSplit />").Length - 1);
        Assert.Equal(2, xml.Split("<w:tblHeader />").Length - 1);
    }

    [Fact]
    public void A_table_too_wide_for_its_line_becomes_records_with_a_warning_at_its_place()
    {
        var diagnostics = new List<Diagnostic>();
        var fitted = new LeafletComposer(TestFonts.Catalog).Fit(MarkdownLeaflet.Of(Wide), diagnostics);
        var warning = Assert.Single(diagnostics);
        Assert.Equal(
            ("LFT3005", DiagnosticSeverity.Warning, 4), (warning.Descriptor.Id, warning.Severity, warning.Span.StartPosition.Line));
        var records = fitted.Blocks.OfType<Paragraph>().Where(block => StyleElements.Of(block) == StyleElement.TableRecord).ToList();
        Assert.Equal(
            [
                "Medicine: Nivolumab Electroencephalographically: 10 mg Antidisestablishmentarianism: 3 days?",
                "Medicine: Pembrolizumab Electroencephalographically: 200 mg Pneumonoultramicroscopically: once "
                + "Antidisestablishmentarianism: so",
            ],
            records.Select(record => PlainText.Of(record.Content)));
        Assert.Single(fitted.Blocks.OfType<ThematicBreak>());
        Assert.Equal(["doses", null], records.Select(record => record.Attributes.Id));
        Assert.Empty(Compose(fitted).Diagnostics);
        Assert.DoesNotContain("<w:tbl>", XmlOf(WordWriter.Write(fitted)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_few_rows_that_is_too_wide_is_turned_and_each_cell_keeps_its_two_headers()
    {
        var diagnostics = new List<Diagnostic>();
        var fitted = new LeafletComposer(TestFonts.Catalog).Fit(MarkdownLeaflet.Of(Ages), diagnostics);
        var info = Assert.Single(diagnostics);
        Assert.Equal(("LFT3009", DiagnosticSeverity.Info, 3), (info.Descriptor.Id, info.Severity, info.Span.StartPosition.Line));
        var table = Assert.Single(fitted.Blocks.OfType<Table>());
        Assert.Equal(
            [
                "Age | Weight | Syrup",
                "Under 3 months | under 6 kg | ask a doctor",
                "3 to 5 months | 6 to 7.4 kg | 2.5 ml",
                "6 to 11 months | 7.5 to 9.9 kg | 2.5 to 3.5 ml",
                "1 to 2 years | 10 to 14.9 kg | 5 ml",
                "3 to 6 years | 15 to 21.9 kg | 7.5 ml",
                "7 to 12 years | 22 to 40 kg | 10 to 15 ml",
            ],
            table.Head.Concat(table.Body)
            .Select(static row => string.Join(" | ", row.Cells.Select(static cell => PlainText.Of(((Paragraph)cell.Blocks[0]).Content)))));
        Assert.Equal(7 + 2, Elements(fitted).Count(static element => element.Role == StructureRole.TableHeaderCell));
        Assert.Empty(Compose(fitted).Diagnostics);
    }

    [Theory]
    [InlineData("| Under 3 months |", "| Under 3 months[^1] |", "\n\n[^1]: A note.")]
    [InlineData("| Syrup | ask a doctor |", "| | ask a doctor |", "")]
    [InlineData("| Syrup | ask a doctor |", "| 3 spoons | ask a doctor |", "")]
    [InlineData("| Age |", "{header-column=false}\n| Age |", "")]
    [InlineData(
        "| Syrup |",
        "| Psychoneuroendocrinologically-immunoelectrophoretically-electroencephalographically-pneumonoultramicroscopically |", "")]
    public void A_table_whose_turning_would_change_more_than_places_becomes_records(string there, string here, string after)
    {
        var source = Ages.Replace(there, here, StringComparison.Ordinal) + after;
        var diagnostics = new List<Diagnostic>();
        var fitted = new LeafletComposer(TestFonts.Catalog).Fit(MarkdownLeaflet.Of(source), diagnostics);
        Assert.Contains("LFT3005", diagnostics.Select(static one => one.Descriptor.Id));
        Assert.Empty(fitted.Blocks.OfType<Table>());
    }

    [Fact]
    public void A_label_ends_as_the_language_ends_its_own()
    {
        var fitted = new LeafletComposer(TestFonts.Catalog).Fit(MarkdownLeaflet.Of(Wide, "fr"), []);
        Assert.Contains(
            "Medicine\u00A0: Nivolumab", PlainText.Of(fitted.Blocks.OfType<Paragraph>().First(IsRecord).Content), StringComparison.Ordinal);

        static bool IsRecord(Paragraph block) => StyleElements.Of(block) == StyleElement.TableRecord;
    }

    [Fact]
    public void What_a_cell_over_rows_says_stands_in_each_record_and_its_name_in_the_first()
    {
        var fitted = new LeafletComposer(TestFonts.Catalog).Fit(
            MarkdownLeaflet.Of("""
                +------------------------------+----------------------------+--------------------------------+
                | Electroencephalographically  | Pneumonoultramicroscopically, all of it                     |
                +                              +----------------------------+--------------------------------+
                |                              | Immunoelectrophoretically  | Psychoneuroendocrinologically? |
                +==============================+============================+================================+
                | Rash*s*{#rash}               | - wash                     | rest                           |
                +                              +----------------------------+--------------------------------+
                |                              | Tell us                                                     |
                |                              |                                                             |
                |                              | Then rest                                                   |
                +------------------------------+----------------------------+--------------------------------+
                """),
            []);
        var blocks = fitted.Blocks.Skip(1).Select(block => block switch
        {
            Paragraph paragraph => PlainText.Of(paragraph.Content).Replace('\u00A0', ' '),
            var other => other.GetType().Name,
        });
        Assert.Equal(
            [
                "Electroencephalographically: Rashs Pneumonoultramicroscopically, all of it – Immunoelectrophoretically:",
                "ListBlock",
                "Pneumonoultramicroscopically, all of it – Psychoneuroendocrinologically? rest",
                "ThematicBreak",
                "Electroencephalographically: Rashs Pneumonoultramicroscopically, all of it: Tell us",
                "Then rest",
            ],
            blocks);
        var names = fitted.Blocks.OfType<Paragraph>().SelectMany(block => Markdown.DocumentNodes.AllOf(block))
            .Count(node => node.Attributes.Id == "rash");
        Assert.Equal(1, names);
    }

    [Fact]
    public void A_column_that_no_row_fills_keeps_its_header_in_each_record()
    {
        var fitted = new LeafletComposer(TestFonts.Catalog).Fit(
            MarkdownLeaflet.Of("""
                | Day | Electroencephalographically | Pneumonoultramicroscopically | Antidisestablishmentarianism |
                |-----|-----------------------------|------------------------------|------------------------------|
                | One |                             | yes                          |                              |
                | Two |                             |                              |                              |
                """),
            []);
        Assert.Equal(
            [
                "Day: One Electroencephalographically: Pneumonoultramicroscopically: yes Antidisestablishmentarianism:",
                "Day: Two Electroencephalographically: Antidisestablishmentarianism:",
            ],
            fitted.Blocks.OfType<Paragraph>().Select(block => PlainText.Of(block.Content)));
    }

    [Fact]
    public void A_style_that_wants_no_records_has_the_words_told_that_do_not_fit()
    {
        var document = MarkdownLeaflet.Of(Wide, style: "table: { too-wide: error }\n");
        var diagnostics = new List<Diagnostic>();
        Assert.Same(document, new LeafletComposer(TestFonts.Catalog).Fit(document, diagnostics));
        Assert.Empty(diagnostics);
        Assert.Contains(Compose(document).Diagnostics, diagnostic => diagnostic.Descriptor.Id == "LFT3004");
    }

    [Fact]
    public void A_table_that_fits_stays_the_same() =>
        Assert.Contains(new LeafletComposer(TestFonts.Catalog).Fit(MarkdownLeaflet.Of(Doses), []).Blocks, block => block is Table);

    private static string XmlOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var part = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return part.ReadToEnd().Replace("\"/>", "\" />", StringComparison.Ordinal).Replace("t/>", "t />", StringComparison.Ordinal);
    }

    private static ComposedLeaflet Compose(StyledDocument document) => new LeafletComposer(TestFonts.Catalog).Compose(document);

    private static IEnumerable<StructureElement> Elements(StyledDocument document) => Compose(document).Pages.Pages
        .SelectMany(page => Walk(page.Frame)).OfType<TagItem>().Where(tag => tag.Edge == TagEdge.Open).Select(tag => tag.Element);

    private static IEnumerable<TextItem> TextOf(StyledDocument document) =>
        Compose(document).Pages.Pages.SelectMany(page => Walk(page.Frame)).OfType<TextItem>()
        .Where(item => item.Position.Y < Length.FromPoints(700));

    /// <summary>The items at every depth, each at its place on the page.</summary>
    private static IEnumerable<FrameItem> Walk(Frame frame, Point origin = default)
    {
        foreach (var item in frame.Items)
        {
            yield return item.MovedBy(origin);
            foreach (var inner in item is GroupItem group ? Walk(group.Frame, group.Position.Offset(origin)) : [])
            {
                yield return inner;
            }
        }
    }

    private static double LastWholeDigit(TextItem item)
    {
        var end = item.Run.Text.TakeWhile(character => char.IsDigit(character) || character == ',').Count();
        var units = item.Run.Glyphs.Where(glyph => glyph.Cluster < end).Sum(glyph => glyph.Advance);
        return item.Position.X.Points + (item.Run.Size.Points * units / item.Run.Face.Metrics.UnitsPerEm);
    }
}
