using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Leaflets.Markdown.Options;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>Sources made to cost more than they say: each is read, or refused with a clear error, at once.</summary>
public sealed class ReadingLimitsTests
{
    public static TheoryData<string, string, string?> Hostile => new()
    {
        { "10,000 nested quotes", new string('>', 10_000) + " a", "LFT1202" },
        { "10,000 nested lists", Repeat("- ", 10_000) + "a", "LFT1202" },
        { "a line of 5 MB", Repeat("a ", 2_500_000), "LFT1255" },
        { "a word of 5 MB", new string('a', 5_000_000), "LFT1255" },
        { "a million links in a line", Repeat("[a](https://x.org) ", 400_000), "LFT1255" },
        { "300,000 links in paragraphs", Repeat("[a](b)\n\n", 300_000), "LFT1255" },
        { "nested brackets", new string('[', 50_000) + "a" + new string(']', 50_000), "LFT1255" },
        { "links that never end", Repeat("[a](", 50_000), "LFT1255" },
        { "pictures that never end", Repeat("![", 3_000), null },
        { "a header of 100,000 columns", new string('|', 100_000) + "\n|" + Repeat("-|", 50_000), "LFT1255" },
        { "backquotes of every length", string.Concat(Enumerable.Range(1, 3_000).Select(static i => "e" + new string('`', i))), "LFT1255" },
        { "stress in stress", Repeat("*a **a ", 20_000), null },
        { "stress that never begins", Repeat("a_ ", 50_000), null },
        { "stress of words beside each other", Repeat("**a:** b ", 20_000), null },
        { "rows that are short of cells", "|" + Repeat("a|", 900) + "\n|" + Repeat("-|", 900) + "\n" + Repeat("|b|\n", 2_000), "LFT1255" },
        { "boxes of MyST in one another", Repeat("```{note}\n", 4_000), "LFT1202" },
        { "addresses behind marks", Repeat("`a` *b* http://x.org ", 10_000), null },
        { "tags that never end", Repeat("<a ", 20_001), "LFT1255" },
        { "comments that never end", Repeat("<!-- ", 15_000), "LFT1205" },
        { "instructions that never end", Repeat("<?", 15_000), "LFT1203" },
        { "divisions that never end", Repeat("<div>", 15_000), "LFT1202" },
        { "strong text by tags that never end", Repeat("<b>", 15_000) + "a", "LFT1202" },
        { "stretches by tags that never end", Repeat("<span>", 15_000) + "a", "LFT1202" },
        { "strong text by tags in one another", Repeat("<b>", 9_000) + "a" + Repeat("</b>", 9_000), "LFT1202" },
        { "struck text by tags in one another", Repeat("<del>", 9_000) + "a" + Repeat("</del>", 9_000), "LFT1202" },
        { "entities that are none", new string('&', 100_000), null },
        { "headings of one name", Repeat("## a\n\n", 30_000), null },
        { "marks on one letter", "a" + new string('\u0301', 100_000), "LFT1257" },
        { "directions in directions", Repeat("\u202B\u202A\u2067", 20_000) + "a", null },
        { "40,000 rows", "| a | b |\n|---|---|\n" + Repeat("| 1 | 2 |\n", 40_000), "LFT1255" },
        { "20,000 rows", "| a | b |\n|---|---|\n" + Repeat("| 1 | 2 |\n", 20_000), null },
        { "20,000 definitions", Repeat("a\n:   b\n", 20_000), null },
        { "5,000 blocks in blocks", Repeat("::: key-points\n", 5_000), "LFT1202" },
        { "boxes in boxes", string.Concat(Enumerable.Range(0, 500).Select(static i => new string(' ', i * 4) + "!!! note\n")), "LFT1202" },
        { "fields without end", Repeat("{{a", 50_000), "LFT1240" },
        { "an address of 200,000 letters", "<https://x.org/" + new string('a', 200_000) + ">", "LFT1256" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void It_ends_soon_and_clearly(string name, string markdown, string? expected)
    {
        Assert.NotEmpty(name);
        var result = Effort.Bounded(
            TimeSpan.FromSeconds(20), 1L << 30, () => MarkdownReader.Read(new SourceText("a/en.md", "# T\n\n" + markdown), "a", "en"));
        if (expected is null)
        {
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.IsError);
        }
        else
        {
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == expected);
        }
    }

    [Fact]
    public void A_limit_can_be_changed_and_names_itself()
    {
        var options = new ReadingOptions { Limits = new ReadingLimits { LineCharacters = 20 } };
        var fault = Assert.Single(
            MarkdownReader.Read(new SourceText("a/en.md", "# T\n\nA line that is longer than that.\n"), "a", "en", options).Diagnostics);
        Assert.Equal(
            "a/en.md(3,1): error LFT1255: The source has more than 20 characters in a line. Divide it into several leaflets, or look "
            + "for text that a program has repeated many times.", fault.ToString());
    }

    [Fact]
    public void Blocks_that_stand_too_deep_are_told_where_the_first_of_them_begins()
    {
        var fault =
            Assert.Single(MarkdownReader.Read(new SourceText("a/en.md", "# T\n\n" + new string('>', 5_000) + " a"), "a", "en").Diagnostics);
        Assert.StartsWith("a/en.md(3,", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a \uE000 b", "a/en.md(3,3): error LFT1258: U+E000 is a private-use character")]
    [InlineData("a \U000F0000 b", "a/en.md(3,3): error LFT1258: U+F0000 is a private-use character")]
    [InlineData("a &#xE001; b", "a/en.md(3,3): error LFT1258: U+E001 is a private-use character")]
    [InlineData("a \u0378 b", "a/en.md(3,3): warning LFT1259: U+0378 is not a Unicode character")]
    public void Characters_that_mean_nothing_to_all_are_told_at_their_place(string markdown, string expected)
    {
        var result = MarkdownReader.Read(new SourceText("a/en.md", "# T\n\n" + markdown), "a", "en");
        Assert.StartsWith(expected, Assert.Single(result.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
