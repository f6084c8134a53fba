using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Markdown.Parsing;
using Xunit;

namespace Leaflets.Tests.Markdown;

public sealed partial class NothingLostTests
{
    /// <summary>Marks that Markdown gives a meaning to; <c>w</c> stands for a word that is found again.</summary>
    private static readonly string[] Pieces =
    [
        "w", "w", "w", " ", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "`", "[", "](", ")", "](https://x.org)", "{", "}", "{.c}",
        "{#i}", "{w}", "{{w}}", "#", "# ", "|", "| ", "\n|---|---|\n", "\n- ", "\n> ", "\n1. ", "\n  ", "\n    ", "~", "~~", "^", "==",
        "++", "::", "\n:::", " contact ", " columns ", "\n:   ", "<", ">", "<br>", "<b>", "</b>", "<sub>", "</sub>", "&", "&amp;", "\\",
        "[^1]", "\n[^1]: ", "\n^^^", "____", "![", "[ ]", "[x]", "[!NOTE]", "\n---\n", "\n```\n", "\n+---+---+\n", "\n+===+===+\n", "<!-- ",
        " -->", "\n*[w]: ", "www.x.org", "\"", "'", "\t", "$", ":w:", "\r\n",
    ];

    private static readonly Gen<string> Sources =
        Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[1, 40].Select(static pieces => string.Concat(
        pieces.Select(static (piece, index) => piece.Replace("w", $"w{index}w", StringComparison.Ordinal))));

    [Fact]
    public void Every_word_is_in_the_document_or_a_diagnostic_tells_why_not() =>
        Sources.Sample(
            static source => FindLost(source) is not { } lost
            ? true : throw new InvalidOperationException($"{lost} is lost of: {source}"), iter: Iterations);

    [Fact]
    public void A_case_says_the_words_that_Markdig_itself_prints()
    {
        // Captions and tables of pandoc have no renderer in Markdig.
        foreach (var spec in Spec.All)
        {
            var result = SpecTests.Read(spec.Source);
            if (result.Document is { } document && spec.File is not ("other-worlds.md" or "lists.md")
                && !spec.Source.Contains("{{", StringComparison.Ordinal))
            {
                var html = Markdig.Markdown.ToHtml(
                    FrontMatterBlock.Find(new SourceText("a", spec.Source))?.TextWithout ?? spec.Source, LeafletPipeline.Instance);
                Assert.Equal((spec.Title, WordsOfHtml(html, document)), (spec.Title, Words(TextOf(document))));
            }
        }
    }

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("LEAFLETS_FUZZ_ITERATIONS"), out var iterations) ? iterations : 5_000;

    private static string? FindLost(string source)
    {
        var result = SpecTests.Read("# T\n\n" + source);
        if (result.Document is not { } document || !result.Diagnostics.IsEmpty)
        {
            return null;
        }

        // A comment is the author's own way to hide words.
        var visible = Comment().Replace(source, string.Empty);
        var said = DocumentDump.Of(document) + string.Concat(document.Metadata.Title);
        return Word().Matches(visible).Select(static match => match.Value)
            .FirstOrDefault(word => !said.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>All text of the document that stands in the HTML between tags.</summary>
    private static string TextOf(LeafletDocument document)
    {
        var text = string.Concat(DocumentNodes.TopOf(document).Select(TextOf));
        return document.Metadata.Title == "Title" ? text : document.Metadata.Title + " " + text;
    }

    private static string TextOf(DocumentNode node) => node switch
    {
        Text text => text.Value,
        InlineCode code => code.Value,
        CodeBlock code => code.Text + " ",
        Abbreviation abbreviation => abbreviation.Value,
        SoftBreak or HardBreak => " ",
        Figure { Image.Title: not null } figure => TextOf(figure.Image),
        Callout callout => string.Concat(callout.Title.Select(TextOf)) + " " + string.Concat(callout.Blocks.Select(TextOf)),
        Container container => string.Concat(container.Blocks.Select(TextOf)),
        Table { Caption.IsEmpty: false } table => string.Concat(table.Caption.Select(TextOf)) + " " + TextOf(table with { Caption = [] }),
        Inline => string.Concat(DocumentNodes.ChildrenOf(node).Select(TextOf)),
        _ => string.Concat(DocumentNodes.ChildrenOf(node).Select(TextOf)) + " ",
    };

    private static string WordsOfHtml(string html, LeafletDocument document)
    {
        // Markdig prints numbers and arrows for footnotes, and keeps the escape of a bar in code, where GFM removes it.
        var text = FootnoteLink().Replace(html, string.Empty);
        text = text.Replace("\\|", "|", StringComparison.Ordinal);
        text = WebUtility.HtmlDecode(
            BlockTag()
            .Replace(
                Tag().Replace(
                    text, static tag => tag.Value is "<br />" or "<br>" ? " " : BlockTag().IsMatch(tag.Value) ? " " : string.Empty), " "));
        return Words(text);
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    [GeneratedRegex("w[0-9]+w")]
    private static partial Regex Word();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<a [^>]*class=\"footnote-(ref|back-ref)\".*?</a>")]
    private static partial Regex FootnoteLink();

    [GeneratedRegex("<!--.*?-->|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("^</?(p|h[1-6]|li|ul|ol|td|th|tr|table|thead|tbody|dl|dt|dd|div|pre|blockquote|figure|figcaption|hr)\\b")]
    private static partial Regex BlockTag();
}
