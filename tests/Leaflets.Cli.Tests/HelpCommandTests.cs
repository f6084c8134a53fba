using System.Text.RegularExpressions;
using Leaflets.Cli.Help;
using Xunit;

namespace Leaflets.Cli.Tests;

public sealed class HelpCommandTests : IDisposable
{
    private const int Terminal = 80;

    private readonly ScratchCollection _collection = new();

    public static TheoryData<string> Topics => [.. HelpTopics.Names];

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Help_on_Markdown_names_every_construct()
    {
        var page = _collection.Ends(ExitCode.Made, "help", "markdown");
        Assert.StartsWith("Writing leaflets\n================\n", page, StringComparison.Ordinal);
        Assert.All(
            [
                "\n`::: tear-off Reply` … `:::`\n", "\n`&shy;` in a long word\n",
                "\na table with | between cells\n", "\n`code`, fences of ``` or `~~~`",
                "\nHTML\n----\n", "\nLimits and walls\n", "    In Word: marked as decorative\n", "`[text](https://…)`",
            ],
            row => Assert.Contains(row, page, StringComparison.Ordinal));
        Assert.DoesNotContain("&#", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_page_fits_into_a_terminal(string topic) => Assert.All(
        _collection.Ends(ExitCode.Made, "help", topic).Split('\n'), line => Assert.True(WrappedText.WidthOf(line) <= Terminal, line));

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_page_has_no_marks_of_the_web(string topic)
    {
        var page = _collection.Ends(ExitCode.Made, "help", topic);
        Assert.DoesNotContain("dotnet run", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("**", WithoutCode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("](", WithoutCode(page), StringComparison.Ordinal);
        Assert.All(page.Split('\n'), line => Assert.DoesNotMatch(@"^\s*\|.*\|\s*$|^#|^```\w*$", line));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_page_holds_every_word_of_what_it_is_made_of(string topic)
    {
        var page = Words(HelpCommand.Page(topic)!);
        var lines = HelpTopics.Markdown(topic).Split('\n');
        var headers = lines.Zip(lines.Skip(1)).Where(static pair => pair.Second is ['|', ':' or '-', ..]).Select(static pair => pair.First);
        foreach (var line in lines.Where(static line => !line.StartsWith("```", StringComparison.Ordinal)).Except(headers))
        {
            Assert.All(Words(TerminalText.Of(line)), word => Assert.Contains(word, page));
        }
    }

    [Fact]
    public void The_topics_are_listed_and_a_slip_is_told()
    {
        var list = _collection.Ends(ExitCode.Made, "help");
        Assert.Equal([.. HelpTopics.Names, "LFT1203"], list.TrimEnd('\n').Split('\n').Select(static line => line.Split(' ')[0]));
        Assert.Contains("Did you mean 'markdown'?", _collection.Refuses("help", "markdwon"), StringComparison.Ordinal);
        Assert.Contains("There is no help on 'LFT9999'", _collection.Refuses("help", "LFT9999"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See [the page](#a) and [the site](https://example.org/).", "See the page and the site (https://example.org/).")]
    [InlineData("`[text](https://…)` is **a link**", "`[text](https://…)` is a link")]
    [InlineData("<code>&#96;code&#96;</code> with <code>&#124;</code>", "`code` with |")]
    public void A_line_is_shown_without_what_only_the_web_shows(string markdown, string shown) =>
        Assert.Equal(shown, TerminalText.Of(markdown));

    [Fact]
    public void A_table_of_two_columns_stands_side_by_side_and_any_other_as_lines() => Assert.Equal(
        "0    All made.\n130  Stopped.\n\n`## x`\n    In the PDF: a heading\n    In Word: the same\n",
        TerminalPage.Of(
            "| Code | Meaning |\n|--:|:--|\n| 0 | All made. |\n| 130 | Stopped. |\n\n"
            + "| Write | In the PDF | In Word |\n|:--|:--|:--|\n| `## x` | a heading | the same |\n"));

    private static HashSet<string> Words(string text) =>
    [
        .. text.Split([' ', '\n', '|', '(', ')', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word.All(char.IsLetterOrDigit)),
    ];

    /// <summary>
    /// The text without what stands between backquotes, also over the end of a line; three of them are a fence that a text speaks of.
    /// </summary>
    private static string WithoutCode(string text) =>
        Regex.Replace(text.Replace("```", string.Empty, StringComparison.Ordinal), "`[^`]+`", "code");
}
