using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Styling.Loading;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Checks;

public sealed class StyleRulesTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("clear-print")]
    [InlineData("large-print")]
    public void The_styles_of_the_project_keep_the_rules(string name) => Assert.Empty(Check(StylesFolder.Instance, name));

    [Theory]
    [InlineData(
        "elements: { document: { color: '#777' }, paragraph: { color: '#777' } }",
        "(2,42): LFT2020: The text of 'paragraph' (#777777) on #ffffff has a contrast of 4.48 to 1")]
    [InlineData(
        "elements: { caption: { color: '#999' } }",
        "(2,13): LFT2020: The text of 'caption' (#999999) on #ffffff has a contrast of 2.85 to 1")]
    [InlineData(
        "elements: { callout-note: { background: '#0b4f6c' } }", "LFT2020: The text of 'paragraph' in 'callout-note' (#1a1a1a) on #0b4f6c")]
    [InlineData(
        "elements: { link: { color: '#c33' }, callout-warning: { background: '#fdd' } }",
        "LFT2020: The text of 'link' in 'callout-warning' (#cc3333) on #ffdddd")]
    [InlineData("elements: { list-item: { color: '#767676' } }", "LFT2020: The text of 'code-block' in 'list-item' (#767676) on #f3f5f6")]
    [InlineData("table: { stripe: '#888' }", "LFT2020: The text of 'link' in 'table.stripe'")]
    [InlineData("table: { stripe: '#222' }", "LFT2020: The text of 'table-cell' in 'table.stripe'")]
    [InlineData("elements: { marked: { background: '#444' } }", "LFT2020: The text of 'marked'")]
    [InlineData("lists: { color: '#aaa' }", "(2,10): LFT2020: The text of 'lists.color'")]
    [InlineData(
        "elements: { callout-tip: { border: { start: { color: '#9c9' } } } }",
        "LFT2021: The line 'elements.callout-tip.border' (#99cc99) on #ffffff has a contrast of 1.83 to 1")]
    [InlineData("table: { row-rule: { color: '#ccc' } }", "(2,10): LFT2021: The line 'table.row-rule'")]
    [InlineData(
        "rules: { x-height: 3mm }",
        "LFT2022: In the element 'document', the x-height is 6.968pt, but the style's rule 'x-height' requires at least 8.504pt")]
    [InlineData(
        "elements: { footnote: { size: 9pt } }",
        "LFT2022: In the element 'footnote', the size is 9pt, but the style's rule 'smallest-size' requires at least 12pt")]
    [InlineData(
        "elements: { list-item: { leading: 1.1 } }",
        "LFT2022: In the element 'list-item', the leading is 1.1, but the style's rule 'leading' requires at least 1.25")]
    [InlineData(
        "fonts: { text: { size: 0.5 } }",
        "LFT2022: In the element 'paragraph', the size is 6.5pt, but the style's rule 'smallest-size' requires at least 12pt")]
    [InlineData(
        "fonts: { text: { languages: { ta: { size: 0.9 } } } }",
        "(2,31): LFT2110: In the language 'ta' the element 'footnote' has a size of 10.8pt, but the style's rule 'smallest-size' "
        + "requires at least 12pt")]
    [InlineData("fonts: { text: { languages: { vi: { leading: 0.7 } } } }", "LFT2110: In the language 'vi' the element '")]
    [InlineData("page: { margins: { start: 15mm, end: 15mm } }", "LFT2023: A full line of text has")]
    public void What_breaks_a_rule_is_told_with_its_element(string yaml, string expected) =>
        Assert.Contains(Check(new Variant(yaml), Variant.Name), message => message.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("elements: { heading-2: { color: '#7d7d7d' } }")]
    [InlineData("elements: { subscript: { size: 0.5em } }")]
    [InlineData("rules: { line-length: 80 }\npage: { margins: { start: 28mm, end: 28mm } }")]
    public void Large_text_and_signs_have_rules_of_their_own(string yaml) => Assert.Empty(Check(new Variant(yaml), Variant.Name));

    private static IEnumerable<string> Check(IStyleFiles files, string name)
    {
        var loaded = new StyleLoader(files, families: null).Load(name, SourceSpan.StartOf(new SourceText("test", string.Empty)));
        Assert.Empty(loaded.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return StyleRules.Check(loaded.Sheet!, loaded.Origins!, TestFonts.Catalog)
            .Select(diagnostic => $"{diagnostic.Span}: {diagnostic.Descriptor.Id}: {diagnostic.Message}");
    }

    /// <summary>The shipped styles and one that builds on clear print.</summary>
    private sealed class Variant(string yaml) : IStyleFiles
    {
        public const string Name = "variant";

        public System.Collections.Immutable.ImmutableArray<string> Names => [.. StylesFolder.Instance.Names, Name];

        public SourceText? Find(string name) => name == Name
            ? new SourceText("styles/variant.yaml", "extends: clear-print.yaml\n" + yaml)
            : ((IStyleFiles)StylesFolder.Instance).Find(name);
    }
}
