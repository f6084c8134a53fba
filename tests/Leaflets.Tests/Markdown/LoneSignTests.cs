using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>Signs that stand alone on a line, text behind fences, and the bracketed spans of pandoc.</summary>
public sealed class LoneSignTests
{
    [Theory]
    [InlineData("a\n\n-\n\nb", "LFT1380 (5,1)")]
    [InlineData("a\n\n+\n\nb", "LFT1380 (5,1)")]
    [InlineData("> *", "LFT1380 (3,3)")]
    [InlineData("a\n\n____\n\nb", "LFT1381 (5,1)")]
    [InlineData("```5 mg\n```", "LFT1383 (3,1)")]
    [InlineData("~~~ Take two\nx\n~~~", "LFT1383 (3,1)")]
    [InlineData("3. May\n3. June", "LFT1320 (4,1)")]
    [InlineData("Take [5 mg]{.deletion} [10 mg]{.insertion author=\"A B\"}.", "LFT1382 (3,6)", "LFT1382 (3,24)")]
    [InlineData("5[1]{.mark}0 mg", "LFT1301 (3,2)", "LFT1301 (3,4)")]
    public void What_would_not_be_printed_as_written_is_reported(string text, params string[] expected) =>
        Assert.Equal(expected, Places(Read(text)));

    [Theory]
    [InlineData("Write your questions:\n\n-\n-\n-")]
    [InlineData("- a\n-\n- b")]
    [InlineData("-\n  a")]
    [InlineData("a\n\n___\n\nb\n\n***\n\nc")]
    [InlineData("```js {1,3}\nx\n```\n\n```rust,ignore\nx\n```\n\n~~~ruby startline=3 $%@#$\nx\n~~~")]
    [InlineData("1. a\n1. b")]
    [InlineData("0. a\n0. b")]
    public void What_is_usual_is_left_alone(string text) => Assert.Empty(Read(text).Diagnostics);

    [Theory]
    [InlineData("[Read this]{.underline} now", "Read this now")]
    [InlineData("[a [b]{.mark} c]{.underline}", "a b c")]
    [InlineData("[see [page](https://x.org) five]{.mark}", "see page five")]
    [InlineData("[*5* mg]{lang=fr dir=ltr}", "5 mg")]
    [InlineData("[]{#_Toc5 .anchor}Text, [back](#_Toc5)", "Text, back")]
    [InlineData("[5]{10 mg} and [6]{} and \\[7]{8}", "[5]{10 mg} and [6]{} and [7]{8}")]
    [InlineData("::: {custom-style=\"Body Text\"}\nBody.\n:::\n\nEnd", "Body.End")]
    [InlineData("```{admonition} T\n:class: danger\nDo **not**.\n```\n\nEnd", "Do not.End")]
    public void Spans_and_boxes_of_pandoc_and_MyST_print_their_text_alone(string text, string printed)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(printed, string.Concat(result.Document!.Blocks.Select(static block =>
            string.Concat(Descendants.In(block).OfType<Text>().Where(static word => word.Value != "T").Select(static word => word.Value)))));
    }

    [Fact]
    public void A_label_with_an_address_stays_a_link()
    {
        var result = Read("[a]{lang=fr} b\n\n[a]: https://x.org");
        Assert.Contains(result.Document!.Blocks.SelectMany(Descendants.In), static node => node is Link);
    }

    private static ReadResult Read(string text) =>
        MarkdownReader.Read(new SourceText("en.md", "# T\n\n" + text), "t", "en");

    private static string[] Places(ReadResult result) =>
        [.. result.Diagnostics.Select(static diagnostic => $"{diagnostic.Descriptor.Id} ({diagnostic.Span.StartPosition.Line},{diagnostic.Span.StartPosition.Column})")];
}
