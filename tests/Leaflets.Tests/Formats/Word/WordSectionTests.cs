using DocumentFormat.OpenXml.Packaging;
using Leaflets.Formats.Word;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

public sealed class WordSectionTests
{
    [Fact]
    public void Columns_are_a_section_between_two_of_ordinary_text() =>
        Assert.Equal(
            ["1 nextPage T Before.", "3 continuous Left. Right.", "1 continuous After."],
            Sections("Before.\n\n::: columns {count=3}\nLeft.\n\nRight.\n:::\n\nAfter.", "en"));

    [Fact]
    public void Columns_at_the_end_are_the_document_s_last_section() =>
        Assert.Equal(["1 nextPage T", "2 continuous Left. Right."], Sections("::: columns\nLeft.\n\nRight.\n:::", "en"));

    [Fact]
    public void Columns_after_columns_are_sections_of_their_own() =>
        Assert.Equal(
            ["1 nextPage T", "2 continuous A.", "3 continuous B."],
            Sections("::: columns\nA.\n:::\n\n::: columns {count=3}\nB.\n:::", "en"));

    [Fact]
    public void Every_section_of_a_right_to_left_leaflet_runs_from_right_to_left()
    {
        using var word = Open("::: columns\nA.\n:::\n\nB.", "ar");
        Assert.All(
            word.MainDocumentPart!.Document!.Body!.Descendants<W.SectionProperties>(),
            section => Assert.NotNull(section.GetFirstChild<W.BiDi>()));
    }

    [Fact]
    public void A_table_at_the_end_of_columns_is_followed_by_a_paragraph_that_ends_the_section() =>
        Assert.Equal(
            ["1 nextPage T", "2 continuous A 1 \u00A0", "1 continuous B."],
            Sections("::: columns\n| A |\n|---|\n| 1 |\n:::\n\nB.", "en"));

    /// <summary>The sections as number of columns, kind of break, and text.</summary>
    private static List<string> Sections(string markdown, string language)
    {
        using var word = Open(markdown, language);
        var (sections, text) = (new List<string>(), new List<string>());
        foreach (var element in word.MainDocumentPart!.Document!.Body!.ChildElements)
        {
            text.AddRange(element.Descendants<W.Text>().Select(static run => run.Text));
            var end = element as W.SectionProperties ?? (element as W.Paragraph)?.ParagraphProperties?.GetFirstChild<W.SectionProperties>();
            if (end is not null)
            {
                var kind = end.GetFirstChild<W.SectionType>()?.Val?.InnerText ?? "nextPage";
                sections.Add($"{end.GetFirstChild<W.Columns>()?.ColumnCount?.Value ?? 1} {kind} {string.Join(' ', text)}");
                text.Clear();
            }
        }

        return sections;
    }

    private static WordprocessingDocument Open(string markdown, string language)
    {
        var styled = MarkdownLeaflet.Of(markdown, language);
        return WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(styled)), isEditable: false);
    }
}
