using Xunit;

namespace Leaflets.Tests.Styling;

public sealed class StyleErrorTests
{
    private const string Fonts = "fonts: { text: { families: [Noto Sans] } }\n";

    [Theory]
    [InlineData("elemnts: {}\n", "styles/s.yaml(2,1): LFT2002: There is no key 'elemnts'; the nearest is 'elements'.")]
    [InlineData(
        "elements:\n  hedaing-2: {}\n", "styles/s.yaml(3,3): LFT2002: There is no key 'elements.hedaing-2'; the nearest is 'heading-2'.")]
    [InlineData(
        "elements:\n  title: { colour: \"#000\" }\n",
        "styles/s.yaml(3,12): LFT2002: There is no key 'elements.title.colour'; the nearest is 'color'.")]
    [InlineData(
        "elements:\n  title:\n    border:\n      start: { widht: 1pt }\n",
        "styles/s.yaml(5,16): LFT2002: There is no key 'elements.title.border.start.widht'; the nearest is 'width'.")]
    [InlineData(
        "page: { margins: { left: 1pt } }\n",
        "styles/s.yaml(2,20): LFT2002: There is no key 'page.margins.left'; there are top, end, bottom, start.")]
    public void An_unknown_key_is_named_with_its_place_and_the_nearest(string text, string expected) =>
        Assert.Equal([expected], ErrorsOf(Fonts + text));

    [Theory]
    [InlineData(
        "elements: { title: { size: big } }\n",
        "styles/s.yaml(2,28): LFT2003: 'elements.title.size' cannot be 'big'; it must be a length such as 12pt, 20mm or 1in, or relative: "
        + "1.5em, 150%.")]
    [InlineData(
        "elements: { title: { size: 12 } }\n",
        "styles/s.yaml(2,28): LFT2003: 'elements.title.size' cannot be '12'; it must be a length such as 12pt, 20mm or 1in, or relative: "
        + "1.5em, 150%.")]
    [InlineData(
        "elements: { title: { color: red } }\n",
        "styles/s.yaml(2,29): LFT2003: 'elements.title.color' cannot be 'red'; it must be a colour such as '#0b5fa5' or '#fff', in "
            + "quotes.")]
    [InlineData(
        "elements: { title: { color: #fff\n } }\n",
        "styles/s.yaml(2,22): LFT2003: 'elements.title.color' cannot be empty; it must be a colour such as '#0b5fa5' or '#fff', in "
            + "quotes.")]
    [InlineData(
        "elements: { title: { italic: yes } }\n",
        "styles/s.yaml(2,30): LFT2003: 'elements.title.italic' cannot be 'yes'; it must be true or false.")]
    [InlineData(
        "elements: { title: { alignment: justify } }\n",
        "styles/s.yaml(2,33): LFT2003: 'elements.title.alignment' cannot be 'justify'; it must be one of start, center, end.")]
    [InlineData(
        "elements: { title: { weight: heavy } }\n",
        "styles/s.yaml(2,30): LFT2003: 'elements.title.weight' cannot be 'heavy'; it must be regular, bold, or a whole number from 1 to "
        + "1000.")]
    [InlineData(
        "page: { size: B4 }\n",
        "styles/s.yaml(2,15): LFT2003: 'page.size' cannot be 'B4'; it must be A4, A5, Letter, Legal, or the keys width and height.")]
    [InlineData(
        "page: { margins: 2em }\n",
        "styles/s.yaml(2,18): LFT2003: 'page.margins' cannot be '2em'; it must be a length such as 12pt, 20mm, 0.5cm or 1in.")]
    [InlineData(
        "table: []\n",
        "styles/s.yaml(2,8): LFT2003: 'table' cannot be a list; it must be a group with the keys outer, header-rule, row-rule, "
            + "column-rule, stripe, "
        + "header-column, decimal-alignment, too-wide.")]
    [InlineData(
        "lists: { bullets: [] }\n", "styles/s.yaml(2,19): LFT2003: 'lists.bullets' cannot be a list; it must be at least one value.")]
    public void A_wrong_value_is_named_with_its_place_and_what_is_allowed(string text, string expected) =>
        Assert.Equal([expected], ErrorsOf(Fonts + text));

    [Theory]
    [InlineData(
        "elements: { title: { size: 3pt } }\n",
        "styles/s.yaml(2,28): LFT2004: 'elements.title.size' is 3pt, which is not between 4pt and 200pt.")]
    [InlineData(
        "elements: { title: { size: 11em } }\n",
        "styles/s.yaml(2,28): LFT2004: 'elements.title.size' is 11em, which is not between 0.25em and 10em.")]
    [InlineData(
        "elements: { title: { leading: 14 } }\n",
        "styles/s.yaml(2,31): LFT2004: 'elements.title.leading' is 14, which is not between 0.8em and 4em.")]
    [InlineData(
        "elements: { title: { space-after: -1pt } }\n",
        "styles/s.yaml(2,35): LFT2004: 'elements.title.space-after' is -1pt, which is not between 0pt and 500pt.")]
    public void A_number_outside_its_bounds_is_named_with_the_bounds(string text, string expected) =>
        Assert.Equal([expected], ErrorsOf(Fonts + text));

    [Theory]
    [InlineData(
        "page: { margins: 100mm }\n",
        "styles/s.yaml(2,1): LFT2017: The margins leave 28.346pt of the page's width for text (595.276pt); at least 100pt are needed.")]
    [InlineData(
        "header: { start: x, distance: 50pt }\n",
        "styles/s.yaml(2,1): LFT2019: The header needs 66.8pt, including its distance from the edge, but the margin has 56.693pt.")]
    public void What_does_not_fit_the_page_is_an_error(string text, string expected) => Assert.Equal([expected], ErrorsOf(Fonts + text));

    [Fact]
    public void A_family_that_is_not_installed_is_named_with_those_that_are_where_text_needs_it()
    {
        const string Style = "fonts: { text: { families: [  \"Arial\", Noto Sans, Other ], languages: { ar: { families: [Amiri] } } } }\n";
        var sheet = new InMemoryStyles(("s", Style)).Load("s");
        const string There = "the families are Noto Naskh Arabic, Noto Sans, Noto Sans Mono.";
        Assert.Equal([$"styles/s.yaml(1,31) There is no font family 'Arial'; {There}"], Needed("en"));
        Assert.Equal([$"styles/s.yaml(1,90) There is no font family 'Amiri'; {There}"], Needed("ar"));

        IEnumerable<string> Needed(string language) =>
            sheet.MissingFamilies.NeededBy(sheet.Root.Font, language).Select(static problem => $"{problem.Span} {problem.Message}");
    }

    [Fact]
    public void A_font_stack_that_is_not_defined_is_named_with_the_nearest() => Assert.Equal(
        ["styles/s.yaml(2,28): LFT2014: 'elements.title.font' names the font stack 'txet', which 'fonts' does not define; the nearest "
        + "is 'text'."],
        ErrorsOf(Fonts + "elements: { title: { font: txet } }\n"));

    [Fact]
    public void A_style_needs_typefaces_for_its_text()
    {
        Assert.Equal(["styles/s.yaml(1,1): LFT2005: 'fonts.text' is missing."], ErrorsOf("page: { size: A4 }\n"));
        Assert.Equal(
            ["styles/s.yaml(1,10): LFT2005: 'fonts.text.families' is missing."],
            ErrorsOf("fonts: { text: { size: 1.1 } }\n"));
    }

    [Theory]
    [InlineData("footer: { end: \"{pgae}\" }\n", "styles/s.yaml(2,16): LFT2015: There is no field '{pgae}'; the nearest is '{page}'.")]
    [InlineData("footer: { end: \"{page\" }\n", "styles/s.yaml(2,16): LFT2016: The braces in '{page' do not match.")]
    [InlineData("footer: { end: \"page}\" }\n", "styles/s.yaml(2,16): LFT2016: The braces in 'page}' do not match.")]
    public void A_running_text_with_a_wrong_field_is_an_error(string text, string expected) =>
        Assert.Equal([expected], ErrorsOf(Fonts + text));

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once() => Assert.Equal(
        ["LFT2002", "LFT2003", "LFT2004"],
        ErrorsOf(Fonts + "x: 1\nelements: { title: { italic: 2, size: 999pt } }\n").Select(line => line.Split(": ")[1]));

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "styles/s.yaml(1,4): LFT2007")]
    [InlineData("a: !!str 1\n", "styles/s.yaml(1,4): LFT2007")]
    [InlineData("page: {}\npage: {}\n", "styles/s.yaml(2,1): LFT2006: The key 'page' appears twice.")]
    [InlineData("a: [1\n", "styles/s.yaml(1,4): LFT2001")]
    [InlineData("a: 1\n---\nb: 2\n", "styles/s.yaml(2,1): LFT2001")]
    [InlineData("[a, b]: 1\n", "styles/s.yaml(1,1): LFT2001")]
    [InlineData("just words\n", "styles/s.yaml(1,1): LFT2003")]
    public void What_is_not_plain_YAML_is_refused_with_its_place(string text, string expected) =>
        Assert.StartsWith(expected, ErrorsOf(text)[0], StringComparison.Ordinal);

    [Fact]
    public void A_deep_file_and_a_long_file_are_refused()
    {
        Assert.Contains("LFT2008", ErrorsOf("a: " + new string('[', 50_000))[0], StringComparison.Ordinal);
        Assert.Contains("LFT2009", ErrorsOf("# " + new string('x', 600_000))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_faults_is_told_two_hundred_of_them() => Assert.Equal(
        200, ErrorsOf("elements:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  x{i}: 1\n"))).Length);

    [Fact]
    public void An_unknown_style_is_told_where_it_is_asked_for_with_the_nearest() => Assert.Equal(
        ["leaflets/collection.yaml(1,1): LFT2010: There is no style 'clear-pint'; the nearest is 'clear-print'."],
        new InMemoryStyles(("clear-print", Fonts), ("base", Fonts)).ErrorsOf("clear-pint"));

    [Fact]
    public void An_unknown_base_is_told_where_it_is_named() => Assert.Equal(
        ["styles/s.yaml(1,10): LFT2011: The style extends 'bse', which does not exist; the nearest is 'base'."],
        new InMemoryStyles(("s", "extends: bse.yaml\n"), ("base", Fonts)).ErrorsOf("s"));

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    public void A_base_outside_the_folder_is_never_looked_for(string path) => Assert.Contains(
        "LFT2011", new InMemoryStyles(("s", $"extends: {path}\n"), (path, Fonts)).ErrorsOf("s")[0], StringComparison.Ordinal);

    [Fact]
    public void Styles_that_extend_each_other_in_a_circle_are_an_error() => Assert.Equal(
        ["styles/c.yaml(1,10): LFT2012: The style extends itself: a → b → c → b."],
        new InMemoryStyles(("a", "extends: b.yaml\n"), ("b", "extends: c.yaml\n"), ("c", "extends: b.yaml\n")).ErrorsOf("a"));

    private static string[] ErrorsOf(string text) => new InMemoryStyles(("s", text)).ErrorsOf("s");
}
