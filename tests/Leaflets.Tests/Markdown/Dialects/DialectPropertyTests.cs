using System.Text.RegularExpressions;
using CsCheck;
using Xunit;

namespace Leaflets.Tests.Markdown.Dialects;

public sealed partial class DialectPropertyTests
{
    /// <summary>Constructs of other programs; <c>W</c> stands for a word that is found again.</summary>
    private static readonly string[] Constructs =
    [
        "\\newpage", "\\textbf{W}", "$W$", "$$W$$", "{ref}`W`", "[[W]]", "![[W]]", "^[W]", "[@W]", ":W:", "(@) W", "| W", "(W)=",
        "{{< W >}}", "{% W %}", "{++W++}", "{--W--}", "{~~W~>W~~}", "{>>W<<}", "{==W==}", "'''W'''", "== W ==", "[TOC]", "<<<",
        "@import \"W\"", "%%W%%", "/// W", "```mermaid\nW\n```", "```{note} W\nW\n```", ":::{warning}\nW\n:::", ":::tip[W]\nW\n:::",
        "!!! note \"W\"\n    W", "<div class=\"alert alert-danger\">\nW\n</div>", "<b>W</b>", "<s>W", "<del>W</del>", "</br>W", "W<hr>W",
        "<a id=\"i\"></a>W", "<a href=\"https://W.org\">W</a>", "<a href=\"#i\">W</a>", "<span id=\"i\">W", "<dl><dt>W<dd>W</dl>",
        "<dd>W</dd>", "<figure>W<figcaption>W</figcaption></figure>", "<ruby>W<rt>W</ruby>", "<rt>W</rt>", "<rp>W</rp>", "<aside>W",
        "[W](a b.pdf)", "![W](a b.png)", "![W](a.png =30x30)", "[W](tel:020 79)", "[W](<tel:020 79>)", "https://W.org，W", "www.W.org）W",
        "[W][W]", "[W] (https://x.org)", "*[W]: W", "<blockquote>W", "<p class=\"alert-heading\">W</p>", "<section id=\"i\">W</section>",
        "W <wbr>W", "::: page-break", ":::",
    ];

    private static readonly string[] Blocks =
    [
        "{0}", "## {0}", "- {0}", "1. {0}", "> {0}", "> [!NOTE]\n> {0}", "| a | b |\n|---|---|\n| {0} | c |", "Term\n:   {0}",
        "Note[^1].\n\n[^1]: {0}", "::: contact\n{0}\n:::", "<div>\n\n{0}\n\n</div>", "<div>\n{0}\n</div>", "<ul><li>{0}</li></ul>",
        "**{0}**", "[{0}](https://x.org)", "^^^ {0}\n![a](a.png)\n^^^", "W {0} W", "{0}\n{0}",
    ];

    private static readonly string[] Separators = [" ", "\n", "\n\n", ""];

    private static readonly Gen<string> Sources =
        from construct in Gen.Int[0, Constructs.Length - 1].Array[1, 3]
        from block in Gen.Int[0, Blocks.Length - 1]
        from gap in Gen.Int[0, Separators.Length - 1]
        select Numbered(
            Blocks[block].Replace(
                "{0}", string.Join(Separators[gap], construct.Select(static index => Constructs[index])), StringComparison.Ordinal));

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("LEAFLETS_FUZZ_ITERATIONS"), out var iterations) ? iterations : 5_000;

    [Fact]
    public void A_construct_of_another_program_in_any_block_gives_its_words_or_a_diagnostic() => Sources.Sample(
        static source =>
        {
            foreach (var mode in new[] { HtmlMode.Strict, HtmlMode.Text })
            {
                var result = ForeignConstructTests.Read(source, mode);
                if (result.Document is null)
                {
                    if (!result.Diagnostics.Any(static diagnostic => diagnostic.IsError))
                    {
                        throw new InvalidOperationException($"nothing is said of: {source}");
                    }

                    continue;
                }

                var said = DocumentDump.Of(result.Document) + string.Join(' ', result.Diagnostics) + result.Document.Metadata.Title;
                foreach (var word in Word().Matches(source).Select(static match => match.Value))
                {
                    if (!said.Contains(word, StringComparison.OrdinalIgnoreCase)
                        && !result.Diagnostics.Any(diagnostic => diagnostic.Span.Text.Contains(word, StringComparison.Ordinal)))
                    {
                        throw new InvalidOperationException($"{word} is lost of ({mode}): {source}");
                    }
                }
            }

            return true;
        },
        iter: Iterations);

    private static string Numbered(string source)
    {
        var count = 0;
        return Regex.Replace(source, "W", _ => $"w{count++}w");
    }

    [GeneratedRegex("w[0-9]+w")]
    private static partial Regex Word();
}
