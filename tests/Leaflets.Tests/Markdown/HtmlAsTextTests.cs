using Leaflets.Diagnostics;
using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown;

public sealed class HtmlAsTextTests
{
    [Theory]
    [InlineData("Before <style>.x{}</style> after.")]
    [InlineData("Before <script>run()</script> after.")]
    [InlineData("**Before** <SCRIPT>run()</SCRIPT> after.")]
    public void Words_before_and_after_a_script_in_a_line_are_printed_and_its_own_never(string line)
    {
        var result = Read(line);
        Assert.Equal("LFT1242", Assert.Single(result.Diagnostics).Descriptor.Id);
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(result.Document!.Blocks));
        Assert.Equal("Before  after.", PlainText.Of(paragraph.Content));
    }

    [Fact]
    public void What_a_style_strikes_out_never_becomes_live() =>
        Assert.Contains(
            Read("Take <span style=\"text-decoration: line-through\">5</span> 6 mg").Diagnostics,
            static diagnostic => diagnostic is { IsError: true, Descriptor.Id: "LFT1089" });

    [Fact]
    public void A_script_in_a_line_that_does_not_end_is_an_error_since_nobody_knows_what_is_text() =>
        Assert.Contains(
            Read("Before <script>run() after.").Diagnostics,
            static diagnostic => diagnostic is { IsError: true, Descriptor.Id: "LFT1204" });

    [Fact]
    public void A_heading_whose_end_was_forgotten_is_told_once_and_what_follows_is_printed()
    {
        var result = Read("<h2>Rest\n\nText.\n\n<p>More.</p>\n\n- Last.");
        Assert.Equal("LFT1243", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.Collection(
            result.Document!.Blocks,
            static block => Assert.Equal("Rest", PlainText.Of(Assert.IsType<Heading>(block).Content)),
            static block => Assert.IsType<Paragraph>(block),
            static block => Assert.IsType<Paragraph>(block),
            static block => Assert.IsType<ListBlock>(block));
    }

    private static ReadResult Read(string text) =>
        MarkdownReader.Read(new SourceText("a/en.md", "# Title\n\n" + text), "a", "en", new ReadingOptions { Html = HtmlMode.Text });
}
