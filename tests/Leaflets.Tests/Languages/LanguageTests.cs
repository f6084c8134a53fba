using Leaflets.Diagnostics;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Settings.Keys;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Tests.Languages;

public sealed class LanguageTests
{
    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Path.Combine(StylesFolder.Path, "languages"), "*.yaml")
        .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_language_is_complete(string tag)
    {
        var language = StylesFolder.Language(tag);

        Assert.All(Enum.GetValues<PrintedWord>(), word => Assert.False(string.IsNullOrWhiteSpace(language[word])));
        Assert.Equal(12, language.Months.Distinct().Count());
        Assert.Contains(language.Numbers.Format(7), language.PageOf(3, 7), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_that_hospitals_translate_into_is_shipped()
    {
        string[] wanted =
        [
            "am", "ar", "bg", "bn", "ckb", "cs", "de", "el", "en", "es", "fa", "fil", "fr", "gu", "he", "hi", "ht", "hu", "hy", "it",
            "ja", "ka", "km", "ko", "ku", "lo", "lt", "ml", "my", "ne", "nl", "pa", "pa-Arab", "pl", "prs", "ps", "pt", "ro", "ru", "si",
            "sk", "so", "sr", "sw", "ta", "te", "th", "ti", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant",
        ];

        Assert.Empty(wanted.Except(Shipped.Select(row => row.Data)));
    }

    [Theory]
    [InlineData("en", "English", TextDirection.LeftToRight, "1\u00A0November\u00A02026", "Page 2 of 3")]
    [InlineData("fr", "Français", TextDirection.LeftToRight, "1\u00A0novembre\u00A02026", "Page 2 sur 3")]
    [InlineData("ar", "العربية", TextDirection.RightToLeft, "1\u00A0نوفمبر\u00A02026", "صفحة 2 من 3")]
    public void A_language_writes_dates_and_pages_its_own_way(string tag, string name, TextDirection direction, string date, string page)
    {
        var language = StylesFolder.Language(tag);

        Assert.Equal(name, language.NativeName);
        Assert.Equal(direction, language.Direction);
        Assert.Equal(date, language.Format(new DateOnly(2026, 11, 1)));
        Assert.Equal(page, language.PageOf(2, 3));
    }

    [Theory]
    [InlineData("0123456789", "1970")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "۱۹۷۰")]
    public void Numbers_are_printed_in_the_digits_of_the_language(string digits, string expected) =>
        Assert.Equal(expected, (NumberStyle.Default with { Digits = digits }).Format(1970));

    [Fact]
    public void A_missing_word_is_an_error_with_its_place()
    {
        var text = Complete().Replace("  tip: x\n", string.Empty, StringComparison.Ordinal);

        Assert.Equal(["styles/languages/xx.yaml(5,1): LFT2101: 'xx' does not have the word 'tip'."], ErrorsOf(text));
    }

    [Theory]
    [InlineData("  tip: x\n", "  tipp: x\n", "(7,3): LFT2002: There is no key 'words.tipp'; the nearest is 'tip'.")]
    [InlineData("  tip: x\n", "  tip: \"\"\n", "(7,8): LFT2003: 'words.tip' cannot be ''; it must be text on one line, not empty.")]
    [InlineData("left-to-right", "ltr", "(2,12): LFT2003: 'direction' cannot be 'ltr'; it must be one of left-to-right, right-to-left.")]
    [InlineData("{year}", "{yaer}", "(3,7): LFT2104: The date '{day} {month} {yaer}' has an unknown field.")]
    [InlineData(" {year}", "", "(3,7): LFT2104: The date '{day} {month}' does not contain day, month and year once each.")]
    [InlineData(", l]", "]", "(4,9): LFT2103: 'months' has 11 names.")]
    [InlineData("{0}/{1}", "{0}/{0}", "(26,12): LFT2105: '{0}/{0}' must contain {0} and {1} once each, and no other braces.")]
    [InlineData(
        "0123456789", "0123456798",
        "(38,20): LFT2003: 'numbers.digits' cannot be '0123456798'; it must be ten digits of one script, from zero to nine.")]
    [InlineData("{0}%", "%", "(38,108): LFT2003: 'numbers.percent' cannot be '%'; it must be text with {0} once.")]
    [InlineData(
        "[a, b, c, d]", "[a, b]",
        "(39,9): LFT2003: 'quotes' cannot be a list; it must be four marks: opening and closing, then opening and closing inside others.")]
    [InlineData("name: X\n", "\n", "(1,1): LFT2102: 'name' is missing.")]
    public void What_is_wrong_with_a_language_is_told_with_its_place(string right, string wrong, string expected) =>
        Assert.Contains($"styles/languages/xx.yaml{expected}", ErrorsOf(Complete().Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void A_complete_language_has_no_errors() => Assert.Empty(ErrorsOf(Complete()));

    private static string Complete() =>
        "name: X\ndirection: left-to-right\ndate: \"{day} {month} {year}\"\nmonths: [a, b, c, d, e, f, g, h, i, j, k, l]\nwords:\n"
        + string.Concat(KebabNames<PrintedWord>.Instance.Names.Select(name => $"  {name}: {(name == "page-of" ? "\"{0}/{1}\"" : "x")}\n"))
        + "numbers: { digits: \"0123456789\", decimal: \".\", group: \",\", grouping: [3, 2], minimum-grouping: 1, percent: \"{0}%\", "
        + "unit: \"{0} {1}\" }\n"
        + "quotes: [a, b, c, d]\nbinding: { units: [u], titles: [], references: [r], ranges: [to], day-halves: [] }\n"
        + "symbols: { \"≥\": s }\n";

    private static string[] ErrorsOf(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var language = LanguageLoader.Load("xx", new SourceText("styles/languages/xx.yaml", text), diagnostics);
        Assert.Equal(diagnostics.Count == 0, language is not null);
        return [.. diagnostics.Select(diagnostic => $"{diagnostic.Span}: {diagnostic.Descriptor.Id}: {diagnostic.Message}")];
    }
}
