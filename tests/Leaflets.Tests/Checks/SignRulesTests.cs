using System.Globalization;
using System.Text;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Checks;

/// <summary>Rules of numbers, their signs and what is not seen beside them.</summary>
public sealed class SignRulesTests
{
    [Theory]
    [InlineData("Take \u20675 - 10\u2069 mg.", "LFT4030 (3,6)")]
    [InlineData("Take \u202B1, 2, 3\u202C mg.", "LFT4030 (3,6)")]
    [InlineData("Take \u061C5 - 10 mg.", "LFT4030 (3,6)")]
    [InlineData("Take 5 \u200F- 10 mg.", "LFT4030 (3,8)")]
    [InlineData("Take 5 &rlm;- 10 mg.", "LFT4030 (3,8)")]
    [InlineData("Take &#x2067;5 - 10&#x2069; mg.", "LFT4030 (3,6)")]
    [InlineData("Take \u20675 - 10 mg without an end.", "LFT4030 (3,6)")]
    [InlineData("![5 \u200F- 10 mg](images/tablet.svg)", "LFT4030 (3,5)")]
    public void A_control_that_turns_numbers_is_an_error(string text, string expected) =>
        Assert.Equal([expected], Check(text, "en", "LFT4030"));

    [Theory]
    [InlineData("خذ 5\u200F-\u200F10 ملغ", "ar", "LFT4030 (3,5)", "LFT4030 (3,7)")]
    [InlineData("خذ \u20675 - 10\u2069 ملغ", "ar", "LFT4030 (3,4)")]
    [InlineData("قل \u200F5 ملغ، \u20665-10\u2069 و \u2067نص 5\u2069 و\u200E10", "ar")]
    [InlineData("Our \u2067القاهرة 5\u2069 clinic and \u2066a 5\u2069, 5\u200E-10, \u2068القاهرة\u2069", "en")]
    [InlineData("Friends\u200F say \u2067no\u2069.", "en")]
    public void A_control_that_words_need_is_none(string text, string language, params string[] expected) =>
        Assert.Equal(expected, Check(text, language, "LFT4030"));

    [Theory]
    [InlineData('\u200B'), InlineData('\u2060'), InlineData('\u034F'), InlineData('\u180E'), InlineData('\u17B4'), InlineData('\u2800'),
        InlineData('\u00AD')]
    [InlineData('\u200D'), InlineData('\uFE00'), InlineData('\u115F'), InlineData('\u3164'), InlineData('\u2066')]
    public void A_digit_parted_by_what_is_not_seen_is_reported(char hidden)
    {
        Assert.Equal(["LFT4031 (3,7)"], Check($"Take 5{hidden}0 mg.", "en", "LFT4031"));
        Assert.Equal(["LFT4031 (3,7)"], Check($"Take 5{hidden}{hidden}.0 mg/l.", "en", "LFT4031"));
        Assert.Equal(["LFT4031 (3,7)"], Check($"Take 5&#x{(int)hidden:X};0 mg.", "en", "LFT4031"));
        Assert.Empty(Check($"Take 5{hidden} mg, 5{hidden}-{hidden}10 and a{hidden}b.", "en", "LFT4031"));
    }

    [Theory]
    [InlineData("\U000E0100"), InlineData("\U0001D173"), InlineData("\U0001D159")]
    public void So_is_one_beyond_the_first_plane(string hidden) =>
        Assert.Equal(["LFT4031 (3,7)"], Check($"Take 5{hidden}0 mg.", "en", "LFT4031"));

    [Fact]
    public void What_is_not_seen_is_what_Unicode_says()
    {
        for (var value = 0x80; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value) && value is not (0x2800 or 0x1D159))
            {
                var isIgnorable = Icu.Character.GetIntPropertyValue(value, Icu.Character.UProperty.DEFAULT_IGNORABLE_CODE_POINT) == 1;
                Assert.True(isIgnorable == HiddenCharacters.Contains(new Rune(value)), value.ToString("X4", CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData("Take .5 mg.", "en", "LFT4032 (3,6)")]
    [InlineData("Nimm ,5 mg (.25 ml).", "de", "LFT4032 (3,6)", "LFT4032 (3,13)")]
    [InlineData("Take 5.0 mg, 1.0 g/L and 2.00 mL.", "en", "LFT4033 (3,6)", "LFT4033 (3,26)")]
    [InlineData("Nimm 5,0 mg.", "de", "LFT4033 (3,6)")]
    [InlineData("10 U, 1,000 IU and 100 U/mL; ALT 40 U/L.", "en", "LFT4034 (3,1)", "LFT4034 (3,7)", "LFT4034 (3,20)")]
    [InlineData("5 µg and 10 μg, then 5 μg.", "en", "LFT4035 (3,13)")]
    public void A_dose_that_is_easily_misread_is_reported(string text, string language, params string[] expected) =>
        Assert.Equal(expected, Check(text, language, "LFT40"));

    [Theory]
    [InlineData("0.5 mg, 5 mg, 5.05 mg, 10.50 mg, 1,000 mg, pH 7.0, version 5.0, .NET 5, 3.0 × 4.0 cm, 5...10 mg, 1.5.0 mg.", "en")]
    [InlineData("5 units, U-turn, T-shirt U, 3 UK, 40 U/L", "en")]
    [InlineData("1.000 mg, 10 U", "de")]
    [InlineData("µg and µl, α and μ", "en")]
    public void An_ordinary_number_is_left_alone(string text, string language) => Assert.Empty(Check(text, language, "LFT40"));

    private static IEnumerable<string> Check(string markdown, string language, string id)
    {
        var read = MarkdownReader.Read(new SourceText("leaflets/t/en.md", "# T\n\n" + markdown), "t", language);
        Assert.NotNull(read.Document);
        return DocumentRules.Check(read.Document, StylesFolder.Language(language))
            .Where(diagnostic => diagnostic.Descriptor.Id.StartsWith(id, StringComparison.Ordinal) && diagnostic.Descriptor.Id != "LFT4008")
            .OrderBy(static diagnostic => diagnostic.Span.Start)
            .Select(
                static diagnostic =>
                    $"{diagnostic.Descriptor.Id} ({diagnostic.Span.StartPosition.Line},{diagnostic.Span.StartPosition.Column})");
    }
}
