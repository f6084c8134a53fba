using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

public sealed class HelpCommandTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Help_on_Markdown_is_the_page_of_the_README_that_names_every_construct()
    {
        var page = _collection.Ends(ExitCode.Made, "help", "markdown");
        Assert.StartsWith("## The source format\n", page, StringComparison.Ordinal);
        Assert.All(
            ["| `::: tear-off Reply` … `:::` |", "| `&shy;` in a long word |", "a table with | between cells", "| `code`, fences of ``` or `~~~`", "### HTML", "### Limits and walls"],
            row => Assert.Contains(row, page, StringComparison.Ordinal));
        Assert.DoesNotContain("&#", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## The style format", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commands")]
    [InlineData("languages")]
    [InlineData("style")]
    public void Each_topic_is_a_section_of_the_README(string topic) =>
        Assert.StartsWith("## The", _collection.Ends(ExitCode.Made, "help", topic).Replace("## Languages", "## The", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void The_topics_are_listed_and_a_slip_is_told()
    {
        Assert.Equal("commands\nlanguages\nmarkdown\nstyle\n", _collection.Ends(ExitCode.Made, "help"));
        Assert.Contains("Did you mean 'markdown'?", _collection.Refuses("help", "markdwon"), StringComparison.Ordinal);
    }
}
