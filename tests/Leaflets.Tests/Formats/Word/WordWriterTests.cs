using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Leaflets.Formats.Word;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

public class WordWriterTests
{
    [Theory]
    [InlineData("en", FileFormatVersions.Office2019)]
    [InlineData("en", FileFormatVersions.Microsoft365)]
    [InlineData("ar", FileFormatVersions.Office2019)]
    [InlineData("ar", FileFormatVersions.Microsoft365)]
    public void The_validator_finds_nothing_in_a_leaflet_with_every_construct(string language, FileFormatVersions version)
    {
        using var word = Open(WordWriter.Write(Specimen.Of(language)));
        var errors = new OpenXmlValidator(version).Validate(word, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        Assert.True(!errors.Any(), string.Join("\n", errors));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void The_same_leaflet_gives_the_same_bytes(string language) =>
        Assert.Equal(WordWriter.Write(Specimen.Of(language)), WordWriter.Write(Specimen.Of(language)));

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Nothing_is_formatted_directly_but_what_neighbours_ask_for(string language)
    {
        using var word = Open(WordWriter.Write(Specimen.Of(language)));
        var main = word.MainDocumentPart!;
        OpenXmlElement[] parts =
        [
            main.Document!, main.FootnotesPart!.Footnotes!, .. main.HeaderParts.Select(part => part.Header!),
            .. main.FooterParts.Select(part => part.Footer!),
        ];
        Assert.Equal(4, parts.Length);
        Assert.All(
            parts.SelectMany(part => part.Descendants<W.RunProperties>()).SelectMany(properties => properties.ChildElements),
            property => Assert.True(
                property is W.RunStyle or W.RightToLeftText or W.Languages
                    || (property is W.VerticalTextAlignment or W.Strike && ((W.RunProperties)property.Parent!).RunStyle is not null),
                property.OuterXml));
        Assert.All(
            parts.SelectMany(part => part.Descendants<W.ParagraphProperties>()).SelectMany(properties => properties.ChildElements),
            property => Assert.True(
                property is W.ParagraphStyleId or W.NumberingProperties or W.SectionProperties or W.KeepNext or W.KeepLines
                    or W.SpacingBetweenLines { Line: null, LineRule: null },
                property.OuterXml));

        // What stands at a paragraph is what its style says otherwise.
        var said = new StyleSayings(main.StyleDefinitionsPart!.Styles!);
        var direct = parts.SelectMany(static part => part.Descendants<W.ParagraphProperties>()).SelectMany(StyleSayings.Direct).ToList();
        Assert.NotEmpty(direct);
        Assert.All(direct, one => Assert.NotEqual(said.Of(one.Style, one.Key), one.Value));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void A_role_has_one_style_under_its_own_name(string language)
    {
        using var word = Open(WordWriter.Write(Specimen.Of(language)));
        var names = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Select(static style => style.StyleName!.Val!.Value!).ToList();
        Assert.Contains("List Bullet", names);
        Assert.DoesNotContain(names, static name => name.EndsWith(')'));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Space_and_keeps_that_a_style_does_not_say_stand_at_the_paragraph()
    {
        using var word = Open(WordWriter.Write(MarkdownLeaflet.Of("- One.\n- Two.\n- Three.\n\nText.")));
        var items = word.MainDocumentPart!.Document!.Body!.Elements<W.Paragraph>()
            .Where(static paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "ListBullet").ToList();
        Assert.Equal(3, items.Count);
        Assert.All(items[..2], static item => Assert.Null(item.ParagraphProperties!.SpacingBetweenLines));
        Assert.NotNull(items[2].ParagraphProperties!.SpacingBetweenLines!.After);
        Assert.Null(items[2].ParagraphProperties!.SpacingBetweenLines!.Before);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("::: page-break\n\n", true)]
    public void A_smaller_space_than_the_style_s_is_said_where_nothing_above_hides_it(string between, bool isSaid)
    {
        // Below a table the style of the list's items takes the room that tables keep.
        var document = MarkdownLeaflet.Of($"| A |\n|---|\n| 1 |\n\n- One.\n\nText.\n\n{between}- Two.");
        using var word = Open(WordWriter.Write(document));
        var item = Assert.Single(word.MainDocumentPart!.Document!.Body!.Elements<W.Paragraph>(), static line => line.InnerText == "Two.");
        Assert.Equal(isSaid, item.ParagraphProperties!.SpacingBetweenLines?.Before is not null);
    }

    [Fact]
    public void The_title_is_the_first_heading_and_header_rows_repeat()
    {
        using var word = Open(WordWriter.Write(Specimen.Of("en")));
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Equal("Heading1", body.Elements<W.Paragraph>().First().ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.Single(body.Descendants<W.TableHeader>());
    }

    [Theory]
    [InlineData("en", "10–\u206020\u00A0mg")]
    [InlineData("ar", "\u200E10–\u206020\u202Fmg")]
    public void A_range_with_its_unit_reads_from_left_to_right(string language, string expected)
    {
        using var word = Open(WordWriter.Write(Specimen.Of(language)));
        var stretches = word.MainDocumentPart!.Document!.Body!.Descendants<W.Paragraph>().Select(LeftToRightText);
        Assert.Contains(stretches, text => text.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("fa")]
    [InlineData("hi")]
    [InlineData("zh-Hans")]
    public void A_narrow_space_that_stands_for_an_ordinary_one_is_as_wide(string language)
    {
        using var word = Open(WordWriter.Write(Specimen.Of(language)));
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(style => style.StyleId!.Value!);
        var narrow = word.MainDocumentPart!.Document!.Body!.Descendants<W.Run>()
            .Where(run => run.InnerText.Contains('\u202F', StringComparison.Ordinal))
            .Where(run => run.RunProperties!.RunStyle!.Val != "FootnoteReference").ToList();
        Assert.NotEmpty(narrow);
        Assert.All(narrow, run =>
        {
            Assert.DoesNotContain(run.InnerText, char.IsLetterOrDigit);
            var spacing = styles[run.RunProperties!.RunStyle!.Val!.Value!].StyleRunProperties!.GetFirstChild<W.Spacing>()!.Val!.Value;
            Assert.InRange(spacing, 15, 80);
        });
    }

    /// <summary>The runs of a paragraph that read from left to right; a line end stands for the others.</summary>
    private static string LeftToRightText(W.Paragraph paragraph) => string.Concat(paragraph.Descendants<W.Run>()
        .Select(static run => run.RunProperties?.GetFirstChild<W.RightToLeftText>() is null ? run.InnerText : "\n"));

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
}
