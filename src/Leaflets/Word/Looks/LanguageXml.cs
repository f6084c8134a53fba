using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word.Looks;

/// <summary>
/// Languages as Word has them (ECMA-376 part 1, 17.3.2.20): one for text of the Latin kind, one for East Asian and one for complex
/// scripts. A language stands where its own script looks for it.
/// </summary>
internal static class LanguageXml
{
    private const string Otherwise = "en";

    /// <summary>The language of a run.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static W.Languages Of(string language) =>
        IsComplex(language) ? new W.Languages { Bidi = language }
        : IsEastAsian(language) ? new W.Languages { Val = language, EastAsia = language }
        : new W.Languages { Val = language };

    /// <summary>The languages of a document; text of a kind that its language does not have is taken for English.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static W.Languages OfDocument(string language)
    {
        var languages = Of(language);
        languages.Val ??= Otherwise;
        return languages;
    }

    /// <summary>The languages that Word picks theme fonts by.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static W.ThemeFontLanguages OfTheme(string language)
    {
        var languages = OfDocument(language);
        return new W.ThemeFontLanguages { Val = languages.Val, EastAsia = languages.EastAsia, Bidi = languages.Bidi };
    }

    private static bool IsComplex(string language) => LanguageDirection.Of(language) == TextDirection.RightToLeft;

    private static bool IsEastAsian(string language) => language.Split('-')[0] is "zh" or "ja" or "ko" or "yue";
}
