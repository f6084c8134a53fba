using Leaflets.Languages;
using Xunit;

namespace Leaflets.Tests.Languages;

/// <summary>Who is told to say a word's language hears which it may be.</summary>
public sealed class ScriptLanguageTests
{
    [Theory]
    [InlineData("Москва", "ru, uk, bg or sr")]
    [InlineData("القاهرة", "ar, fa, ur, ps or ckb")]
    [InlineData("Αθήνα", "el")]
    [InlineData("北京", "zh-Hans, zh-Hant or ja")]
    [InlineData("東京の", "ja")]
    [InlineData("カタカナ", "ja")]
    [InlineData("漢한", "ko")]
    [InlineData("ירושלים", "he or yi")]
    [InlineData("ไทย", "th")]
    [InlineData("ᏣᎳᎩ", "any language of the script Cher")]
    public void The_languages_of_its_letters_are_proposed(string word, string expected) =>
        Assert.Equal(expected, ScriptLanguages.Propose(word));

    [Fact]
    public void Every_language_that_is_proposed_is_of_the_script()
    {
        foreach (var (word, script) in ((string, string)[])[("Москва", "Cyrl"), ("القاهرة", "Arab"), ("हिन्दी", "Deva"), ("አማርኛ", "Ethi"),
            ("ไทย", "Thai"), ("བོད", "Tibt")])
        {
            Assert.All(
                ScriptLanguages.Propose(word).Split((string[])[", ", " or "], StringSplitOptions.None),
                tag => Assert.Equal(script, LanguageLookup.ScriptOf(tag)));
        }
    }
}
