using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Word;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

/// <summary>Tables in boxes and lists of Word files.</summary>
public class BoxedTableTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/boxed/en.md", string.Empty));

    private static Table Table => new(
        Nowhere,
        [ColumnAlignment.Default, ColumnAlignment.Default],
        [new TableRow(Nowhere, [Cell("Sign"), Cell("What to do")])],
        [new TableRow(Nowhere, [Cell("Fever"), Cell("Call us")])],
        []);

    [Fact]
    public void A_table_in_a_box_carries_on_the_lines_and_the_ground_of_the_box()
    {
        using var word = Write(new Callout(Nowhere, CalloutKind.Warning, [], [Say("above"), Table, Say("below")]));
        var table = Assert.Single(Body(word).Elements<W.Table>());
        var lines = table.GetFirstChild<W.TableProperties>()!.TableBorders!;
        var (above, below) = (BordersAbove(word, table), BordersBelow(word, table));
        Assert.Equal(above.LeftBorder!.Color!.Value, lines.LeftBorder!.Color!.Value);
        Assert.Equal(above.LeftBorder.Size!.Value, lines.LeftBorder.Size!.Value);
        Assert.Equal(above.RightBorder!.Color!.Value, lines.RightBorder!.Color!.Value);

        // At the seam the box has no line but one in the colour of its ground, and the room is within it.
        var ground = Look(word, table.PreviousSibling<W.Paragraph>()!).Shading!.Fill!.Value;
        Assert.Equal(ground, above.BottomBorder!.Color!.Value);
        Assert.Equal(ground, below.TopBorder!.Color!.Value);
        Assert.NotEqual(ground, above.TopBorder!.Color!.Value);
        Assert.NotEqual(ground, below.BottomBorder!.Color!.Value);
        Assert.Equal("0", Look(word, table.PreviousSibling<W.Paragraph>()!).SpacingBetweenLines!.After!.Value);
        Assert.Equal("0", Look(word, table.NextSibling<W.Paragraph>()!).SpacingBetweenLines!.Before!.Value);
        Assert.All(
            table.Elements<W.TableRow>().Last().Elements<W.TableCell>(),
            cell => Assert.Equal(ground, cell.TableCellProperties!.Shading!.Fill!.Value));
    }

    [Fact]
    public void A_box_that_ends_with_a_table_ends_with_its_own_line()
    {
        using var word = Write(new Callout(Nowhere, CalloutKind.Warning, [], [Say("above"), Table]), Say("after"));
        var table = Assert.Single(Body(word).Elements<W.Table>());
        var lines = table.GetFirstChild<W.TableProperties>()!.TableBorders!;
        Assert.Equal(lines.RightBorder!.Color!.Value, lines.BottomBorder!.Color!.Value);
        Assert.Null(lines.TopBorder);
    }

    [Fact]
    public void A_table_in_a_list_is_indented_like_the_text_of_its_item()
    {
        using var word =
            Write(new ListBlock(Nowhere, null, true, [new ListItem(Nowhere, [Say("item"), Table]), new ListItem(Nowhere, [Say("next")])]));
        var table = Assert.Single(Body(word).Elements<W.Table>());
        var properties = table.GetFirstChild<W.TableProperties>()!;
        var item = Look(word, table.PreviousSibling<W.Paragraph>()!);
        Assert.Equal(
            item.Indentation!.Left!.Value,
            properties.TableIndentation!.Width!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var page = Body(word).Descendants<W.SectionProperties>().Last();
        var room = (int)page.GetFirstChild<W.PageSize>()!.Width!.Value
            - (int)page.GetFirstChild<W.PageMargin>()!.Left!.Value - (int)page.GetFirstChild<W.PageMargin>()!.Right!.Value;
        Assert.InRange(
            properties.TableIndentation.Width.Value
            + int.Parse(properties.TableWidth!.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture), room - 2, room + 2);
        Assert.NotEqual("0", Look(word, table.NextSibling<W.Paragraph>()!).SpacingBetweenLines!.Before!.Value);
    }

    [Fact]
    public void Two_tables_stay_two()
    {
        using var word = Write(Table, Table);
        Assert.All(Body(word).Elements<W.Table>(), table => Assert.IsNotType<W.Table>(table.NextSibling()));
        Assert.Equal(2, Body(word).Elements<W.Table>().Count());
    }

    private static WordprocessingDocument Write(params Block[] blocks)
    {
        var document = EveryNode.Document() with
        {
            Blocks = [new Heading(Nowhere, 1, [new Text(Nowhere, "Title")]), .. blocks],
            Footnotes = [],
        };
        var file = WordWriter.Write(document);
        Assert.Empty(AccessibilityChecker.Check(file, hasSpans: false));
        var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
            .Validate(word, TestContext.Current.CancellationToken).Select(error => error.Description));
        return word;
    }

    private static W.Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document!.Body!;

    private static W.ParagraphBorders BordersAbove(WordprocessingDocument word, W.Table table) =>
        Look(word, table.PreviousSibling<W.Paragraph>()!).ParagraphBorders!;

    private static W.ParagraphBorders BordersBelow(WordprocessingDocument word, W.Table table) =>
        Look(word, table.NextSibling<W.Paragraph>()!).ParagraphBorders!;

    private static W.StyleParagraphProperties Look(WordprocessingDocument word, W.Paragraph paragraph) =>
        word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Single(style => style.StyleId!.Value == paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value).StyleParagraphProperties!;

    private static Paragraph Say(string words) => new(Nowhere, [new Text(Nowhere, words)]);

    private static TableCell Cell(string words) => new(Nowhere, [Say(words)]);
}
