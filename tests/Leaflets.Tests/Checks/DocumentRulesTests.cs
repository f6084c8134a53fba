using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Checks;

public sealed class DocumentRulesTests
{
    [Theory]
    [InlineData("## A\n\n### B\n\n## C\n\n### D\n\n#### E")]
    [InlineData("| A | B |\n|---|---|\n| | 2 |")]
    [InlineData("| | A |\n|---|---|\n| 1 | 2 |")]
    [InlineData("{header-column=true}\n+---+---+\n| 1 | 2 |\n+---+---+\n")]
    [InlineData("[Cancer Research UK](https://example.org) and [here you find the map](https://example.org)")]
    [InlineData("**Call 999 if you cannot breathe.**\n\nDo it now.")]
    [InlineData("**Ask us**")]
    [InlineData("Take **10 mg**\nof the drug.")]
    [InlineData("- One\n- Two\n\n1. One\n2. Two")]
    [InlineData("Give 3. See us.")]
    [InlineData("The drug TNF-α and 5 µg, ::القاهرة::{lang=ar} and Ω.")]
    [InlineData("::: columns\n## A\n\n### B\n:::")]
    public void A_document_that_keeps_the_rules_is_left_alone(string markdown) => Assert.Empty(Check(markdown));

    [Theory]
    [InlineData("Words.[^a]\n\n[^a]: Note.\n\n    ## B", "LFT4011 (7,5) 'B'")]
    [InlineData("+---+---+\n| 1 | 2 |\n+---+---+\n", "LFT4010 (3,1) The table has no header cells")]
    [InlineData("![tablet](images/tablet.svg)", "LFT4004 (3,1) 'tablet'")]
    [InlineData("![tablet.svg](images/tablet.svg)", "LFT4004 (3,1) 'tablet.svg'")]
    [InlineData("![...](images/tablet.svg)", "LFT4004 (3,1) '...'")]
    [InlineData("Click [here](https://example.org).", "LFT4005 (3,7) 'here'")]
    [InlineData("[Read more…](https://example.org)", "LFT4005 (3,1) 'Read more'")]
    [InlineData("**How it works**\n\nIt works.", "LFT4006 (3,1) 'How it works'")]
    [InlineData(
        "Our friends say القاهرة of the city.",
        "LFT4008 (3,1) 'القاهرة' is in another script, and its language is not given; it may be ar, fa,")]
    [InlineData("Our friends say Москва of the city.", "LFT4008 (3,1) it may be ru, uk, bg or sr.")]
    [InlineData("In 北京 it is so.", "LFT4008 (3,1) '北京'")]
    [InlineData("Это русский текст, а не английский.", "LFT4009 (3,1) Cyrl, but the language 'en' is written in Latn")]
    [InlineData("## ![](one.png){.decorative} ##\n\nText.", "LFT4041 (3,1) A screen reader says nothing for this heading")]
    public void What_breaks_a_rule_is_told_at_its_place(string markdown, string expected)
    {
        var diagnostic = Assert.Single(Check(markdown));
        var parts = expected.Split(' ', 3);
        Assert.Equal(parts[0], diagnostic.Descriptor.Id);
        Assert.Contains(parts[1], diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains(parts[2], diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![{0}](images/tablet.svg)", 16_000, "alternative text")]
    [InlineData("![A tablet](images/tablet.svg \"{0}\")", 16_000, "picture's title")]
    [InlineData("## {0}", 16_000, "heading")]
    [InlineData("The HPV.\n\n*[HPV]: {0}", 16_000, "long form")]
    [InlineData("[A page](https://example.org \"{0}\")", 15_994, "link's text with its title")]
    [InlineData("^^^\n| A |\n|---|\n| 1 |\n^^^ {0}", 16_000, "table's caption")]
    public void A_text_that_no_string_of_a_pdf_holds_is_an_error(string markdown, int most, string what)
    {
        Assert.Empty(Check(markdown.Replace("{0}", new string('é', most), StringComparison.Ordinal)));
        var diagnostic = Assert.Single(Check(markdown.Replace("{0}", new string('é', most + 1), StringComparison.Ordinal)));
        Assert.Equal("LFT4012", diagnostic.Descriptor.Id);
        Assert.Contains($"The {what} has 16001 characters", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_too_long_when_it_is_percent_encoded_is_an_error()
    {
        static string LinkTo(int letters) => $"[A page](https://example.org/{new string('中', letters)})";
        Assert.Empty(Check(LinkTo(3_550)));
        Assert.Equal("LFT4012", Assert.Single(Check(LinkTo(3_560))).Descriptor.Id);
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("subject")]
    public void A_list_of_front_matter_that_no_string_of_a_pdf_holds_is_an_error(string key)
    {
        var items = string.Join(", ", Enumerable.Range(0, 40).Select(static index => $"{index}{new string('a', 450)}"));
        var read = MarkdownReader.Read(new SourceText("t/en.md", $"---\ntitle: T\n{key}: [{items}]\n---\n\nText."), "t", "en");
        Assert.Empty(read.Diagnostics);
        Assert.Equal("LFT4012", Assert.Single(DocumentRules.Check(read.Document!, StylesFolder.Language("en"))).Descriptor.Id);
    }

    [Fact]
    public void A_word_with_soft_hyphens_that_no_string_of_a_pdf_holds_is_told_at_the_word()
    {
        static string Word(int parts) => string.Concat(Enumerable.Repeat("a\u00AD", parts)) + "b";
        Assert.Empty(Check($"One {Word(7_999)} word."));
        Assert.Empty(Check($"One {new string('a', 17_000)} word\u00ADs."));
        var problem = Assert.Single(Check($"One {Word(8_000)} word."));
        Assert.Equal(("LFT4012", Word(8_000)), (problem.Descriptor.Id, problem.Span.Text.ToString()));
        Assert.Contains("The word with soft hyphens has 16001 characters", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "لا تأخذ Paracetamol مع 북한.", "LFT4008")]
    [InlineData("ar", "خذ قرصا → قرصين.", "LFT3020")]
    [InlineData("he", "כדור → 2 mg", "LFT3020")]
    [InlineData("he", "כדור ← שני כדורים", null)]
    [InlineData("ar", "خذ 5 mg → 10 mg يوميا.", null)]
    [InlineData("ja", "これはひらがなとカタカナと漢字です。", null)]
    [InlineData("ko", "한국어와 漢字입니다.", null)]
    [InlineData("zh-Hans", "中文和英文 Cancer Research UK。", null)]
    [InlineData("hi", "यह हिन्दी है।", null)]
    [InlineData("fr", "Cliquez [ici](https://example.org).", "LFT4005")]
    [InlineData("th", "[คลิกที่นี่](https://example.org)", "LFT4005")]
    [InlineData("ta", "This was never translated.", "LFT4009")]
    public void Each_language_has_its_own_letters_and_words(string language, string markdown, string? id) =>
        Assert.Equal(id, Check(markdown, language).SingleOrDefault()?.Descriptor.Id);

    private static ImmutableArray<Diagnostic> Check(string markdown, string language = "en")
    {
        var read = MarkdownReader.Read(new SourceText($"t/{language}.md", "# T\n\n" + markdown), "t", language);
        Assert.Empty(read.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return DocumentRules.Check(read.Document!, StylesFolder.Language(language));
    }
}
