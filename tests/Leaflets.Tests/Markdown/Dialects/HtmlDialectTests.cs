using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown.Dialects;

public sealed class HtmlDialectTests
{
    [Theory]
    [InlineData("Do <b>not</b> <strong>drive</strong>.", "paragraph\n  'Do '\n  strong\n    'not'\n  ' '\n  strong\n    'drive'\n  '.'\n")]
    [InlineData("<i>a</i> <em>b</em>", "paragraph\n  emphasis\n    'a'\n  ' '\n  emphasis\n    'b'\n")]
    [InlineData(
        "Take <s>two</s> <del>three</del> <strike>four</strike> <ins>one</ins>",
        "paragraph\n  'Take '\n  strikethrough\n    'two'\n  ' '\n  strikethrough\n    'three'\n  ' '\n  strikethrough\n    'four'\n  ' '\n"
        + "  inserted\n    'one'\n")]
    [InlineData("<a href=\"tel:111\">Call 111</a>", "paragraph\n  link tel:111\n    'Call 111'\n")]
    [InlineData("<p>A <a href='https://www.example.org'>link</a></p>", "paragraph\n  'A '\n  link https://www.example.org\n    'link'\n")]
    [InlineData("<small>Small</small> print", "paragraph\n  span\n    'Small'\n  ' print'\n")]
    [InlineData("Wait 5</br>10 minutes.", "paragraph\n  'Wait 5'\n  hard break\n  '10 minutes.'\n")]
    [InlineData("Before.\n\n<hr>\n\nAfter.", "paragraph\n  'Before.'\nthematic break\nparagraph\n  'After.'\n")]
    [InlineData("<p>Take 5<hr>10 mg</p>", null)]
    [InlineData("<blockquote>Quoted.</blockquote>", "quote\n  paragraph\n    'Quoted.'\n")]
    [InlineData("<section>\n\nOne.\n\n</section>", "paragraph\n  'One.'\n")]
    [InlineData(
        "<dl><dt>Dose</dt><dd>5 mg</dd><dt>Time<dd>Night</dl>",
        "definitions\n  definition\n    term\n      'Dose'\n    paragraph\n      '5 mg'\n  definition\n    term\n      'Time'\n"
        + "    paragraph\n      'Night'\n")]
    [InlineData(
        "<figure><img src=\"a.png\" alt=\"An inhaler\"><figcaption>How to</figcaption></figure>",
        "figure\n  image a.png alt 'An inhaler'\n  caption\n    'How to'\n")]
    [InlineData("<ruby>薬<rt>くすり</rt></ruby>を", "paragraph\n  span\n    '薬'\n    span\n      '（'\n      'くすり'\n      '）'\n  'を'\n")]
    public void Html_whose_Markdown_is_known_is_read(string text, string? expected)
    {
        var result = ForeignConstructTests.Read(text);
        if (expected is null)
        {
            Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.IsError);
            return;
        }

        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, DocumentDump.Of(result.Document!));
    }

    [Theory]
    [InlineData("<a id=\"care\"></a>\n\n## Looking after it")]
    [InlineData("<a name=\"care\"></a>\n\nKeep it dry.")]
    [InlineData("## <a id=\"care\"></a>Looking after it")]
    [InlineData("<span id=\"care\"></span>\n\n- Keep it dry.")]
    [InlineData("<div id=\"care\"></div>\n\n| a | b |\n|---|---|\n| c | d |")]
    [InlineData("## Looking after it {#own}\n\nText <a id=\"care\"></a>here. {#para}")]
    [InlineData("Text.\n\n<a id=\"care\"></a>")]
    [InlineData("Text with <a id=\"care\">words</a>.")]
    public void An_empty_anchor_names_the_block_that_follows(string text)
    {
        var result = ForeignConstructTests.Read("See [care](#care), <a href=\"#care\">care</a>.\n\n" + text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            3, DocumentDump.Of(result.Document!).Split(text.Contains("{#para}", StringComparison.Ordinal) ? "#para" : "#care").Length - 1);
    }

    [Theory]
    [InlineData("<div>\nCall **999** now\n</div>", "**999**")]
    [InlineData("<p>\nDo *not* drive</p>", "*not*")]
    [InlineData("<div>\n- one\n- two\n</div>", "- one")]
    [InlineData("<table><tr><td>[x](https://www.example.org)</td></tr></table>", "[x](https://www.example.org)")]
    [InlineData("<div>\n# Heading\n</div>", "# Heading")]
    [InlineData("<div>\n1. one\n2. two\n</div>", "1. one")]
    public void Markdown_in_a_block_of_html_is_an_error(string text, string mark)
    {
        foreach (var mode in new[] { HtmlMode.Strict, HtmlMode.Text })
        {
            var error =
                ForeignConstructTests.Read(text, mode).Diagnostics.First(static diagnostic => diagnostic.Descriptor.Id == "LFT1349");
            Assert.Contains($"'{mark}'", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(
                ForeignConstructTests.Read(text, mode).Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT1343");
        }
    }

    [Theory]
    [InlineData("<div>\n5 * 3 - 2, a_b_c, 10 > 5 # x ~ | y\n</div>")]
    [InlineData("<table><tr><td>* adjusted</td><td>- 5 mg</td></tr></table>")]
    [InlineData("<p>2*3 mg</p>")]
    public void Ordinary_signs_in_html_are_no_marks(string text) =>
        Assert.DoesNotContain(ForeignConstructTests.Read(text).Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT1349");

    [Theory]
    [InlineData("Take 5<hr>10 mg.", "5", "10 mg.")]
    [InlineData("Wait 5<br/>10 min", "5", "10 min")]
    [InlineData("Wait 5<p>10 min", "5", "10 min")]
    [InlineData("Wait 5<div>10 min</div>20", "5", "10 min", "20")]
    [InlineData("Wait 5<input>10 min", "5", "10 min")]
    [InlineData("Wait 5<li>10 min", "5", "10 min")]
    [InlineData("<div>5<form>10</form>20</div>", "5", "10", "20")]
    public void With_html_as_text_words_and_numbers_stay_apart(string text, params string[] parts)
    {
        var result = ForeignConstructTests.Read(text, HtmlMode.Text);
        Assert.NotNull(result.Document);
        var dump = DocumentDump.Of(result.Document);
        Assert.All(
            parts,
            part => Assert.Contains(
                $"'{part}'", dump.Replace("'Take ", "'", StringComparison.Ordinal).Replace("'Wait ", "'", StringComparison.Ordinal),
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Take <s>two one.")]
    [InlineData("Take <del>two <b>or</del> three</b>.")]
    [InlineData("<del>\n\nTake two.\n\n</del>")]
    [InlineData("Take two</s> one.")]
    public void What_is_struck_out_never_becomes_live(string text) => Assert.Contains(
        ForeignConstructTests.Read(text, HtmlMode.Text).Diagnostics,
        static diagnostic => diagnostic is { IsError: true, Descriptor.Id: "LFT1352" });

    [Fact]
    public void An_anchor_that_is_not_closed_still_names_the_heading()
    {
        var result = ForeignConstructTests.Read("See [care](#care).\n\n<span id=\"care\">\n\n## Care", HtmlMode.Text);
        Assert.Equal("LFT1243", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.Equal("care", result.Document!.Blocks.OfType<Heading>().Single().Attributes.Id);
    }
}
