using Leaflets.Formats.Pdf;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Signs that screen readers stumble on are heard as words of the leaflet's language, and printed as they are.</summary>
public sealed class SpokenSignsTests
{
    [Theory]
    [InlineData("en", "at least", "then")]
    [InlineData("ar", "على الأقل", "ثم")]
    [InlineData("hi", "कम से कम", "फिर")]
    public void A_sign_is_heard_as_words(string language, string atLeast, string then) =>
        Assert.Equal([atLeast + " ", then], Spoken("Temperature ≥38 °C → 999", language));

    [Fact]
    public void A_sign_between_letters_is_parted_from_them() => Assert.Equal([" about "], Spoken("x≈y", "en"));

    [Theory]
    [InlineData("Take <5 mg, < 3 mg or \\>20%.", "less than ", "less than", "more than ")]
    [InlineData("38 >= 37, x <=5.", "at least", "at most ")]
    [InlineData("Keep at -5 °C or −18 °C (-20).", "minus ", "minus ", " minus ")]
    [InlineData("Below ≥-5 °C", "at least ", " minus ")]
    [InlineData("5-10 mg, 5 -10, 5 - 10, well-known, a > b, a-> 5, 5 <- 6, 020-7946, 2026-01-02, COVID-19, <br>")]
    [InlineData("5\\-10 mg, *PIL\\-ONC\\-014*, **PIL**-014, 5*-10*, `5`-10, [020](https://example.org/)-7946, **5** -10")]
    [InlineData("**Below** \\-5 °C, at *-18* °C", "minus ", "minus ")]
    public void A_sign_of_the_keyboard_is_heard_as_words_only_before_a_number(string markdown, params string[] expected) =>
        Assert.Equal(expected, Spoken(markdown, "en"));

    [Fact]
    public void Every_language_has_words_for_the_signs()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(StylesFolder.Path, "languages"), "*.yaml"))
        {
            var language = StylesFolder.Language(Path.GetFileNameWithoutExtension(file));
            Assert.All("≥≤→±≈<>-", sign => Assert.True(language.Symbols.ContainsKey(sign), language.Tag + " " + sign));
        }
    }

    [Fact]
    public void A_word_with_soft_hyphens_is_heard_whole() =>
        Assert.Equal(
            ["Immuntherapie,"], Spoken("Die Immun\u00ADtherapie, und \u2265 nicht.", "de")
            .Where(said => !said.StartsWith("mindestens", StringComparison.Ordinal)));

    [Fact]
    public void A_sign_inside_text_of_another_language_is_left_to_that_language() =>
        Assert.Empty(Spoken("::≥ 38::{lang=fr}", "en"));

    private static IEnumerable<string> Spoken(string markdown, string language) =>
        new LeafletComposer(TestFonts.Catalog).Compose(MarkdownLeaflet.Of(markdown, language)).Pages.Pages
            .SelectMany(page => Tags(page.Frame)).Where(tag => tag.Edge == TagEdge.Open).Select(tag => tag.Element.ActualText)
            .OfType<string>();

    private static IEnumerable<TagItem> Tags(Frame frame) => frame.Items.SelectMany(item => item switch
    {
        TagItem tag => [tag],
        GroupItem group => Tags(group.Frame),
        _ => Enumerable.Empty<TagItem>(),
    });
}
