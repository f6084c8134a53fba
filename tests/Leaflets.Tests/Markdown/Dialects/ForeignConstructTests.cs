using Leaflets.Diagnostics;
using Leaflets.Markdown.Dialects;
using Xunit;

namespace Leaflets.Tests.Markdown.Dialects;

public sealed class ForeignConstructTests
{
    [Theory]
    [InlineData("\\newpage", "LFT1340", "TeX", "'::: page-break'")]
    [InlineData("Text \\pagebreak more", "LFT1340", "TeX", "'::: page-break'")]
    [InlineData("\\begin{itemize}\n\\item one\n\\end{itemize}", "LFT1340", "environment of TeX", "a list")]
    [InlineData("See \\ref{fig:one}.", "LFT1340", "reference of TeX", "#heading")]
    [InlineData("A \\textbf{bold} word", "LFT1340", "command of TeX", "Markdown")]
    [InlineData("$$\nx = y\n$$", "LFT1340", "formula", "10^6^")]
    [InlineData("The dose is $\\frac{a}{b}$ a day", "LFT1340", "formula", "10^6^")]
    [InlineData("The dose $x_1$ a day", "LFT1340", "formula", "10^6^")]
    [InlineData("```mermaid\ngraph TD; A-->B\n```", "LFT1341", "Mermaid", "picture.svg")]
    [InlineData("~~~ {.mermaid}\ngraph TD\n~~~", "LFT1341", "Mermaid", "picture.svg")]
    [InlineData("```{figure} a.png\nCaption\n```", "LFT1341", "MyST", "caption")]
    [InlineData("```{=latex}\n\\newpage\n```", "LFT1341", "pandoc", "Markdown")]
    [InlineData("```{python}\nprint(1)\n```", "LFT1341", "Quarto", "NOTE")]
    [InlineData("```math\nx\n```", "LFT1341", "formula", "10^6^")]
    [InlineData("(dose)=\n\n## Dose", "LFT1340", "target of MyST", "{#name}")]
    [InlineData("See {ref}`dose`.", "LFT1340", "role of MyST", "#heading")]
    [InlineData("See :ref:`dose`.", "LFT1340", "reStructuredText", "#heading")]
    [InlineData("See [[Side effects]].", "LFT1340", "Obsidian", "[text]")]
    [InlineData("See [[page|the page]] now", "LFT1340", "wiki", "[text]")]
    [InlineData("![[inhaler.png]]", "LFT1340", "Obsidian", "picture.png")]
    [InlineData("Text %%a comment%% text", "LFT1340", "Obsidian", "<!--")]
    [InlineData("A paragraph. ^a1b2c3", "LFT1340", "Obsidian", "{#name}")]
    [InlineData("Take it.^[With water.] Then rest.", "LFT1340", "footnote of pandoc", "[^1]")]
    [InlineData("As shown [@smith2020, p. 3].", "LFT1340", "citation", "sources:")]
    [InlineData("As shown [-@smith2020].", "LFT1340", "citation", "sources:")]
    [InlineData("See @fig:one here", "LFT1340", "pandoc-crossref", "#figure")]
    [InlineData("(@) First example\n(@) Second example", "LFT1340", "example of pandoc", "1. item")]
    [InlineData("| 12 Harbour Road\n| London", "LFT1340", "line block", "backslash")]
    [InlineData("Well done :smile: all", "LFT1340", "emoji", "sign itself")]
    [InlineData(":warning: Stop", "LFT1340", "emoji", "sign itself")]
    [InlineData("A :kbd[Enter] key", "LFT1340", "directive", "::text::")]
    [InlineData("::video[x]{src=a}", "LFT1340", "directive", "NOTE")]
    [InlineData("{{< youtube x >}}", "LFT1260", "Hugo", "write")]
    [InlineData("A {% include x %} here", "LFT1261", "Liquid", "write")]
    [InlineData("import Tabs from '@theme/Tabs';", "LFT1263", "MDX", "remove")]
    [InlineData("--8<-- \"a.md\"", "LFT1269", "file", "write")]
    [InlineData("=== \"Tab\"\n\n    Text.", "LFT1270", "MkDocs", "heading")]
    [InlineData("[TOC]", "LFT1271", "table of contents", "outline")]
    [InlineData("${patient.name}", "LFT1340", "placeholder", "{{clinic.phone}}")]
    [InlineData("Take {++two++} a day", "LFT1340", "addition of CriticMarkup", "accept or reject")]
    [InlineData("Take {--two--} a day", "LFT1340", "deletion of CriticMarkup", "accept or reject")]
    [InlineData("Take {~~two~>three~~} a day", "LFT1340", "replacement of CriticMarkup", "accept or reject")]
    [InlineData("Take {>>why?<<} two", "LFT1340", "comment of CriticMarkup", "<!--")]
    [InlineData("Take {==two==} a day", "LFT1340", "highlight of CriticMarkup", "==text==")]
    [InlineData("Take '''two''' a day", "LFT1340", "wiki", "**text**")]
    [InlineData("== Side effects ==", "LFT1340", "heading of a wiki", "## heading")]
    [InlineData("<<<", "LFT1340", "AsciiDoc", "page-break")]
    [InlineData("[WARNING]\n====\nStop.\n====", "LFT1340", "AsciiDoc", "[!WARNING]")]
    [InlineData("image::inhaler.png[An inhaler]", "LFT1340", "AsciiDoc", "picture.png")]
    [InlineData("@import \"a.md\"", "LFT1340", "inclusion", "stands for")]
    [InlineData("/// note | Title\nText.\n///", "LFT1340", "PyMdown", "NOTE")]
    [InlineData(".. note::\n\n   Text.", "LFT1340", "reStructuredText", "NOTE")]
    [InlineData("h2. Side effects", "LFT1340", "Textile", "## heading")]
    [InlineData("{note}\nText.\n{note}", "LFT1340", "Confluence", "NOTE")]
    [InlineData("[caption]A picture[/caption]", "LFT1340", "WordPress", "**text**")]
    [InlineData("{::comment}x{:/comment}", "LFT1340", "kramdown", "Markdown")]
    [InlineData("A <%= name %> here", "LFT1340", "template", "stands for")]
    [InlineData("* a\n** b", "LFT1340", "wiki", "four spaces")]
    [InlineData("The dose is $5$ mg", "LFT1340", "formula", "10^6^")]
    [InlineData("$$5$$", "LFT1340", "formula", "10^6^")]
    [InlineData("5 \\alpha and 6", "LFT1340", "TeX", "the sign itself")]
    [InlineData("Take 5\\ mg", "LFT1340", "pandoc", "plain space")]
    [InlineData("## Doses {-}", "LFT1340", "pandoc", "left out")]
    [InlineData("See ``this'' now", "LFT1340", "TeX", "“text”")]
    [InlineData("[https://www.example.org the page]", "LFT1340", "wiki", "[text]")]
    [InlineData("See [the page|https://www.example.org] now", "LFT1340", "Jira", "[text]")]
    [InlineData("- [-] cancelled", "LFT1340", "Obsidian", "[ ] item")]
    [InlineData("!inhaler.png!", "LFT1340", "Textile", "picture.png")]
    [InlineData("bq. Text", "LFT1340", "Textile", "> text")]
    [InlineData("{color:red}5 mg{color}", "LFT1340", "Jira", "**text**")]
    [InlineData("{toc}", "LFT1340", "Confluence", "outline")]
    [InlineData("; Term", "LFT1340", "wiki", "': '")]
    [InlineData("Press kbd:[Enter] now", "LFT1340", "AsciiDoc", "Markdown")]
    [InlineData("See image:inhaler.png[An inhaler] here", "LFT1340", "AsciiDoc", "picture.png")]
    [InlineData("See <<doses,the doses>> here", "LFT1340", "AsciiDoc", "#heading")]
    [InlineData("++++\nText", "LFT1340", "AsciiDoc", "left out")]
    [InlineData("// a comment", "LFT1340", "AsciiDoc", "<!--")]
    [InlineData(". one\n. two", "LFT1340", "AsciiDoc", "1. item")]
    [InlineData("= Doses", "LFT1340", "AsciiDoc", "## heading")]
    [InlineData(".. a comment", "LFT1340", "reStructuredText", "<!--")]
    [InlineData("See `text`_ here", "LFT1340", "reStructuredText", "[text]")]
    [InlineData("% a comment", "LFT1340", "MyST", "<!--")]
    [InlineData("+++ {\"a\": 5}", "LFT1340", "MyST", "left out")]
    [InlineData("5<o:p> mg", "LFT1340", "Word", "left out")]
    [InlineData("<![if !vml]>5 mg", "LFT1340", "Word", "left out")]
    public void What_another_program_understands_is_an_error_that_names_it(string text, string id, string program, string here)
    {
        var error = Assert.Single(
            Read(text).Diagnostics.DistinctBy(static diagnostic => diagnostic.Descriptor), diagnostic => diagnostic.Descriptor.Id == id);
        Assert.True(error.IsError);
        Assert.Contains(program, error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(here, error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("It costs $5 or US$6, $5-$10, 5$ and $7/$8 or $$ to $$$.")]
    [InlineData("At 10:30 or 10:30:15 (ratio 1:2:3), note: take it; see: here.")]
    [InlineData("In C:\\Users\\nurse and \\\\server\\share.")]
    [InlineData("Not 'so' and ''this'' 5'' wide, 100%% sure.")]
    [InlineData("Sizes [1][2] and [[1]] and [a] (b) and [b] c.")]
    [InlineData("A set {1, 2} and {} and {x}, f(x)[y] <3 and a <b.")]
    [InlineData("Write to nurse@example.org or @clinic, [follow @clinic] too.")]
    [InlineData("Thanks to [@Manfred Madelaine] and [@clinic team]")]
    [InlineData("10^[1]^ and x^2^ are raised.")]
    [InlineData("`\\newpage` `$x$` `[[a]]` `:smile:` `{{< x >}}` `{++a++}` `$$x$$`")]
    [InlineData("```\n\\newpage\n$$x$$\n[[a]]\n:smile:\n```")]
    [InlineData("    \\newpage\n    [[a]]")]
    [InlineData("\\[[a]] \\$x$ \\:smile: \\\\newpage")]
    [InlineData("[[a]](https://www.example.org) and [a](b_(c).html#x \"t\")")]
    [InlineData("| a | b |\n|---|---|\n| [x](#t) | y |")]
    [InlineData("Text that goes on\n= 5 mg or\n. 5 or\n; 6 or\n// 7 or\n% of all or\n.. and so on")]
    [InlineData("D:\\data\\new and 5\\6 and a \\ b, $5 and 6$, (5$), \\n and \\d")]
    [InlineData("** not for children\n\n| a |\n|---|\n| ** b |")]
    [InlineData("- +++\n- [5] and [ ] and [x]\n- Protein ++++")]
    [InlineData("! Important. ??? Really!!! See (@ home) e.g. >= 5.")]
    public void Ordinary_text_and_code_raise_no_alarm(string text) =>
        Assert.DoesNotContain(
            Read(text).Diagnostics, static diagnostic => diagnostic.Descriptor.Id is ['L', 'F', 'T', '1', '3', '4' or '5', ..]);

    [Theory]
    [InlineData(
        "```{admonition} Never do this\n:class: danger\nDo **not** stop.\n```",
        "callout Caution\n  title\n    'Never do this'\n  paragraph\n    'Do '\n    strong\n      'not'\n    ' stop.'\n")]
    [InlineData("```{note}\nText.\n```", "callout Note\n  paragraph\n    'Text.'\n")]
    [InlineData(":::{warning}\nText.\n:::", "callout Warning\n  paragraph\n    'Text.'\n")]
    [InlineData(
        ":::{admonition} Stop\n:class: danger\n:name: stop\nText.\n:::",
        "callout Caution {#stop}\n  title\n    'Stop'\n  paragraph\n    'Text.'\n")]
    [InlineData("~~~~{tip} Eat\n```\ncode\n```\n~~~~", "callout Tip\n  title\n    'Eat'\n  code 'code'\n")]
    [InlineData(
        ":::note[Title *here*]\nText.\n:::", "callout Note\n  title\n    'Title '\n    emphasis\n      'here'\n  paragraph\n    'Text.'\n")]
    [InlineData("!!! danger \"Stop\"\n    Text.", "callout Caution\n  title\n    'Stop'\n  paragraph\n    'Text.'\n")]
    [InlineData("::: {.alert .alert-danger}\nText.\n:::", "callout Caution\n  paragraph\n    'Text.'\n")]
    [InlineData("::: {.callout-important title=\"Now\"}\nText.\n:::", "callout Important\n  title\n    'Now'\n  paragraph\n    'Text.'\n")]
    [InlineData("> [!WARNING]- Folded\n> Text.", "callout Warning\n  title\n    'Folded'\n  paragraph\n    'Text.'\n")]
    [InlineData(
        "<div class=\"alert alert-danger\" role=\"alert\">\n\nStop **now**.\n\n</div>",
        "callout Caution\n  paragraph\n    'Stop '\n    strong\n      'now'\n    '.'\n")]
    [InlineData(
        "<div class=\"admonition warning\">\n<p class=\"admonition-title\">Stop</p>\n<p>Text.</p>\n</div>",
        "callout Warning\n  title\n    'Stop'\n  paragraph\n    'Text.'\n")]
    [InlineData(
        "<div class=\"alert alert-info\"><h4 class=\"alert-heading\">Know</h4>Text.</div>",
        "callout Note\n  title\n    'Know'\n  paragraph\n    'Text.'\n")]
    [InlineData("<p class=\"warning\">Text.</p>", "callout Warning\n  paragraph\n    'Text.'\n")]
    [InlineData("<aside>Text.</aside>", "callout Note\n  paragraph\n    'Text.'\n")]
    [InlineData(
        "<div class=\"markdown-alert markdown-alert-tip\"><p class=\"markdown-alert-title\">Tip</p><p>Text.</p></div>",
        "callout Tip\n  title\n    'Tip'\n  paragraph\n    'Text.'\n")]
    public void Boxes_of_other_programs_are_boxes_with_their_titles(string text, string expected)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, DocumentDump.Of(result.Document!));
    }

    [Theory]
    [InlineData("DANGER", "CAUTION")]
    [InlineData("ERROR", "CAUTION")]
    [InlineData("info", "NOTE")]
    [InlineData("success", "TIP")]
    [InlineData("attention", "WARNING")]
    [InlineData("FAQ", "IMPORTANT")]
    [InlineData("WARNNG", "WARNING")]
    public void A_callout_that_is_not_there_is_nearest_to_the_one_that_means_the_same(string name, string nearest) =>
        Assert.Contains(
            $"the nearest is '[!{nearest}]'", Assert.Single(Read($"> [!{name}]\n> Text.").Diagnostics).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("::: page-break\n\nText.")]
    [InlineData("::: page-break\n:::\n\nText.")]
    [InlineData("::: page-break\n\n:::\n\nText.")]
    public void A_page_break_may_be_closed_or_not(string text)
    {
        var result = Read("Before.\n\n" + text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal("paragraph\n  'Before.'\npage break\nparagraph\n  'Text.'\n", DocumentDump.Of(result.Document!));
    }

    [Fact]
    public void A_box_of_MyST_that_does_not_end_is_an_error() =>
        Assert.Equal("LFT1342", Assert.Single(Read("```{note}\nText.\n\nMore.").Diagnostics).Descriptor.Id);

    /// <summary>Each opening whole and cut short, and after it whatever may end a line, a paragraph or a source.</summary>
    [Theory]
    [MemberData(nameof(Openings))]
    public void An_opening_that_its_line_cuts_short_is_read(string opening)
    {
        string[] endings = [
            "", " ", "  ", "\t", "\n", " \n", "\n\n", " \n\n", "\n.\n: ", "\r\n", "x", " x", "x ", "]", ")", "}", "}}", ":", "$", "`", "\"",
            "\0", "\uD83D\uDE00"];
        for (var length = 1; length <= opening.Length; length++)
        {
            foreach (var ending in endings)
            {
                Read(opening[..length] + ending);
                Read("Text " + opening[..length] + ending);
                MarkdownReader.Read(new SourceText("a/en.md", "---\ntitle: T\n---\n" + opening[..length] + ending), "a", "en");
            }
        }
    }

    /// <summary>The openings of all constructs.</summary>
    public static TheoryData<string> Openings =>
        [.. ForeignConstructs.All.Select(static construct => construct.Opening).Distinct(StringComparer.Ordinal)];

    internal static ReadResult Read(string text, HtmlMode html = HtmlMode.Strict) =>
        MarkdownReader.Read(new SourceText("a/en.md", "# T\n\n" + text + "\n"), "a", "en", new ReadingOptions { Html = html });
}
