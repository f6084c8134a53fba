using Leaflets.Languages;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Tests.Languages;

/// <summary>The names that people give to languages, and what is found under them.</summary>
public sealed class LanguageLookupTests
{
    private static readonly HashSet<string> Tags = [
        .. Directory.EnumerateFiles(Path.Join(Repository.Root, "styles", "languages"), "*.yaml")
        .Select(static path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("en-x-easy", "en")]
    [InlineData("es-419", "es")]
    [InlineData("pt-PT", "pt")]
    [InlineData("fr-Latn-CA", "fr")]
    [InlineData("de-1901", "de")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-MO", "zh-Hant")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh-Hans-TW", "zh-Hans")]
    [InlineData("zh-hant", "zh-Hant")]
    [InlineData("no", "nb")]
    [InlineData("no-NO", "nb")]
    [InlineData("tl", "fil")]
    [InlineData("tl-PH", "fil")]
    [InlineData("iw", "he")]
    [InlineData("mo", "ro")]
    [InlineData("sh", "sr-Latn")]
    [InlineData("sr", "sr")]
    [InlineData("sr-Cyrl", "sr")]
    [InlineData("sr-Latn", "sr-Latn")]
    [InlineData("sr-Latn-RS", "sr-Latn")]
    [InlineData("sr-ME", "sr-Latn")]
    [InlineData("sh-Cyrl", "sr")]
    [InlineData("pa-PK", "pa-Arab")]
    [InlineData("pa-Guru", "pa")]
    [InlineData("pa-Arab-PK", "pa-Arab")]
    [InlineData("fa-AF", "fa")]
    [InlineData("ku-TR", "ku")]
    [InlineData("ckb-IR", "ckb")]
    [InlineData("ku-Arab", null)]
    [InlineData("ku-IQ", null)]
    [InlineData("hi-Latn", null)]
    [InlineData("uk-Latn", null)]
    [InlineData("ar-Latn", null)]
    [InlineData("zh-Latn", null)]
    [InlineData("en-Cyrl", null)]
    [InlineData("id", null)]
    [InlineData("in", null)]
    [InlineData("ji", null)]
    [InlineData("yue", null)]
    [InlineData("mri", null)]
    [InlineData("fra", null)]
    public void A_name_of_a_language_leads_to_words_in_its_own_script(string tag, string? expected) =>
        Assert.Equal(expected, LanguageLookup.Find(tag, Tags.Contains));

    [Theory]
    [InlineData("pa-PK")]
    [InlineData("pa")]
    [InlineData("iw")]
    [InlineData("az-IR")]
    [InlineData("ku-Arab")]
    [InlineData("ku")]
    [InlineData("sd-IN")]
    [InlineData("AR")]
    [InlineData("nqo")]
    [InlineData("ar-Latn")]
    public void The_direction_is_that_of_the_script(string tag)
    {
        string[] rightToLeft = ["pa-PK", "iw", "az-IR", "ku-Arab", "AR", "nqo"];
        Assert.Equal(rightToLeft.Contains(tag) ? TextDirection.RightToLeft : TextDirection.LeftToRight, LanguageDirection.Of(tag));
    }

    [Fact]
    public void Words_direction_and_script_agree_in_every_language_that_there_are_words_for()
    {
        foreach (var tag in Tags)
        {
            var words = StylesFolder.Language(tag);
            Assert.Equal(LanguageDirection.Of(tag), words.Direction);
            Assert.Equal(Grouped(LanguageLookup.ScriptOf(tag)!), words.Script);
        }

        static string Grouped(string script) => script switch
        {
            "Hans" or "Hant" or "Jpan" => ScriptOfWords("zh-Hans"),
            "Kore" => ScriptOfWords("ko"),
            _ => script,
        };

        static string ScriptOfWords(string tag) => StylesFolder.Language(tag).Script!;
    }

    [Theory]
    [InlineData("zh-TW", "Noto Sans TC")]
    [InlineData("zh-AU", "Noto Sans TC")]
    [InlineData("zh-SG", "Noto Sans SC")]
    [InlineData("pa-PK", "Noto Nastaliq Urdu")]
    [InlineData("iw", "Noto Sans Hebrew")]
    public void A_name_of_a_language_leads_to_its_typefaces(string tag, string family) =>
        Assert.Contains(family, StylesFolder.Load("clear-print").Root.Font.For(tag).Families.Take(2));
}
