using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Leaflets.Building.Verification;
using Leaflets.Formats.Reading;
using Leaflets.Formats.Word;
using Leaflets.Tests.Languages;
using Xunit;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

public class WordContentTests
{
    [Theory]
    [MemberData(nameof(LanguageTests.Shipped), MemberType = typeof(LanguageTests))]
    public void Word_says_what_the_leaflet_says_in_its_order(string language)
    {
        var document = EveryNode.Document(language);
        using var word = Open(WordWriter.Write(document));
        Assert.Equal(LeafletText.Bare(DocumentText.Of(document).Body.Text), TextOf(word.MainDocumentPart!.Document!.Body!));
        Assert.Equal("notetext", TextOf(word.MainDocumentPart.FootnotesPart!.Footnotes!));
    }

    [Theory]
    [MemberData(nameof(LanguageTests.Shipped), MemberType = typeof(LanguageTests))]
    public void The_validator_finds_nothing_in_any_language(string language)
    {
        using var word = Open(WordWriter.Write(EveryNode.Document(language)));
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.True(!errors.Any(), string.Join("\n", errors));
    }

    [Fact]
    public void Every_link_inside_leads_to_a_bookmark()
    {
        using var word = Open(WordWriter.Write(Specimen.Of("en")));
        var main = word.MainDocumentPart!;
        OpenXmlElement[] parts = [main.Document!, main.FootnotesPart!.Footnotes!];
        var names = parts.SelectMany(part => part.Descendants<W.BookmarkStart>()).Select(start => start.Name!.Value!).ToHashSet();
        var anchors = parts.SelectMany(part => part.Descendants<W.Hyperlink>()).Select(link => link.Anchor?.Value).OfType<string>()
            .ToList();
        var fields = parts.SelectMany(part => part.Descendants<W.SimpleField>())
            .Select(field => field.Instruction!.Value!.Trim().Split(' ')[1]).ToList();
        Assert.NotEmpty(anchors);
        Assert.NotEmpty(fields);
        Assert.All(anchors.Concat(fields), anchor => Assert.Contains(anchor, names));
        Assert.Contains("_note_b", names);
    }

    [Fact]
    public void A_note_that_only_a_note_calls_is_called_in_the_text()
    {
        using var word = Open(WordWriter.Write(Specimen.Of("en")));
        var calls = word.MainDocumentPart!.Document!.Descendants<W.FootnoteReference>().Select(call => call.Id!.Value);
        Assert.Equal([1, 2], calls);
        Assert.Empty(word.MainDocumentPart.FootnotesPart!.Footnotes!.Descendants<W.FootnoteReference>());
    }

    [Fact]
    public void No_two_styles_have_one_name()
    {
        using var word = Open(WordWriter.Write(Specimen.Of("ar")));
        var names = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(style => style.StyleName!.Val!.Value!)
            .ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Warning Title", names);
        Assert.Contains("Warning List Bullet", names);
    }

    [Fact]
    public void Between_lines_of_Han_and_kana_stands_no_space()
    {
        using var word = Open(WordWriter.Write(Specimen.Of("en")));
        var texts = word.MainDocumentPart!.Document!.Descendants<W.Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants<W.Text>().Select(text => text.Text)));
        Assert.Contains("日本語 の word", texts);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void An_accessibility_checker_has_nothing_to_say(string language)
    {
        using var word = Open(WordWriter.Write(EveryNode.Document(language)));
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Equal("Every node", word.PackageProperties.Title);
        Assert.All(
            body.Descendants<W.Table>(),
            table => Assert.NotNull(table.Elements<W.TableRow>().First().TableRowProperties?.GetFirstChild<W.TableHeader>()));
        Assert.NotEmpty(body.Descendants<DW.DocProperties>());
        Assert.All(body.Descendants<DW.DocProperties>(), picture => Assert.False(string.IsNullOrEmpty(picture.Description?.Value)));
        Assert.Empty(body.Descendants<DW.Anchor>());
        Assert.All(body.Elements<W.Paragraph>(), paragraph => Assert.NotEmpty(paragraph.Descendants<W.Run>()));
        var levels = body.Elements<W.Paragraph>().Select(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!)
            .Where(style => style.StartsWith("Heading", StringComparison.Ordinal)).Select(style => style["Heading".Length] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    private static string TextOf(OpenXmlElement part) =>
        LeafletText.Bare(string.Concat(part.Descendants<W.Text>().Select(text => text.Text)));

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
