using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Leaflets.Documents;
using Leaflets.Formats.Word;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

public sealed class WordAccessibilityTests
{
    [Theory, MemberData(nameof(RealLeaflets.All), MemberType = typeof(RealLeaflets)), Trait("Category", "Slow")]
    public void A_leaflet_passes_the_rules_of_Word_s_checker(string id, string language, string style)
    {
        var file = RealLeaflets.Word(id, language, style);
        Assert.Empty(AccessibilityChecker.Check(file, HasSpans(RealLeaflets.Styled(id, language, style).Blocks)));
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken)
            .Select(error => error.Description));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public void A_leaflet_with_every_node_passes_too(string language) =>
        Assert.Empty(AccessibilityChecker.Check(WordWriter.Write(EveryNode.Document(language)), hasSpans: false));

    [Fact]
    public void The_checker_finds_what_is_wrong()
    {
        var document = MarkdownLeaflet.Of("## Deep\n\n| A | |\n|---|---|\n| 1 | 2 |\n\n&#8226; a list");
        var deep = new DocumentMap(static node => node is Heading { Level: 2 } heading ? heading with { Level = 4 } : node);
        var file = WordWriter.Write(document with { Blocks = deep.Of(document.Blocks) });
        Assert.Equal(
            ["A header cell is empty.", "Heading 2 leaves out a level.", "'• a list' has a bullet that is text."],
            AccessibilityChecker.Check(file, hasSpans: false));
    }

    private static bool HasSpans(IEnumerable<Block> blocks) =>
        blocks.SelectMany(Descendants.In).OfType<TableCell>().Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1);
}
