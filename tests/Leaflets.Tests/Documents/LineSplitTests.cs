using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Documents;

public sealed class LineSplitTests
{
    [Theory]
    [InlineData("one", "one")]
    [InlineData("one\\\ntwo", "one|two")]
    [InlineData("one\\\ntwo\\\nthree", "one|two|three")]
    [InlineData("**one\\\ntwo** three", "Strong(one)|Strong(two) three")]
    [InlineData("*a **b\\\nc** d*", "Emphasis(a Strong(b))|Emphasis(Strong(c) d)")]
    [InlineData("see [a\\\nlink](https://example.org)\\\nnow", "see Link(a/link)|now")]
    [InlineData("one\ntwo", "one two")]
    public void A_line_that_the_author_ended_is_a_line(string markdown, string expected)
    {
        var read = MarkdownReader.Read(new SourceText("t/en.md", "# T\n\n" + markdown), "t", "en");
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(read.Document!.Blocks));
        Assert.Equal(expected, string.Join('|', LineSplit.Of(paragraph.Content).Select(Say)));
    }

    [Fact]
    public void Only_the_first_part_keeps_a_name_that_links_lead_to()
    {
        var read = MarkdownReader.Read(new SourceText("t/en.md", "# T\n\n**one\\\ntwo**{#here}"), "t", "en");
        var lines = LineSplit.Of(((Paragraph)read.Document!.Blocks[0]).Content);
        Assert.Equal(["here", null], lines.Select(line => line[0].Attributes.Id));
    }

    private static string Say(ImmutableArray<Inline> content) => string.Concat(content.Select(Say));

    private static string Say(Inline inline) => inline switch
    {
        Text text => text.Value,
        SoftBreak => " ",
        HardBreak => "/",
        Emphasis node => $"Emphasis({Say(node.Content)})",
        Strong node => $"Strong({Say(node.Content)})",
        Link node => $"Link({Say(node.Content)})",
        _ => throw new InvalidOperationException(inline.GetType().Name),
    };
}
