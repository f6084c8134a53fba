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
    [InlineData("| | A |\n|---|---|\n| 1 | 2 |", "LFT4003 (3,4) Header cell 1 of the table")]
    [InlineData("+---+---+\n| 1 | 2 |\n+---+---+\n", "LFT4010 (3,1) The table has no header cells")]
    [InlineData("![tablet](images/tablet.svg)", "LFT4004 (3,1) 'tablet'")]
    [InlineData("![tablet.svg](images/tablet.svg)", "LFT4004 (3,1) 'tablet.svg'")]
    [InlineData("![...](images/tablet.svg)", "LFT4004 (3,1) '...'")]
    [InlineData("Click [here](https://example.org).", "LFT4005 (3,7) 'here'")]
    [InlineData("[Read more…](https://example.org)", "LFT4005 (3,1) 'Read more'")]
    [InlineData("**How it works**\n\nIt works.", "LFT4006 (3,1) 'How it works'")]
    [InlineData("• One", "LFT4007 (3,1) '• One'")]
    [InlineData("Do this:\\\na) sit\\\nb) wait", "LFT4007 (3,1) 'a) sit'")]
    [InlineData("– One\n– Two", "LFT4007 (3,1) '– One'")]
    [InlineData("Our friends say القاهرة of the city.", "LFT4008 (3,1) 'القاهرة'")]
    [InlineData("In 北京 it is so.", "LFT4008 (3,1) '北京'")]
    [InlineData("Это русский текст, а не английский.", "LFT4009 (3,1) Cyrl, and the language 'en' in Latn")]
    public void What_breaks_a_rule_is_told_at_its_place(string markdown, string expected)
    {
        var diagnostic = Assert.Single(Check(markdown));
        var parts = expected.Split(' ', 3);
        Assert.Equal(parts[0], diagnostic.Descriptor.Id);
        Assert.Contains(parts[1], diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains(parts[2], diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "لا تأخذ Paracetamol مع 북한.", "LFT4008")]
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
