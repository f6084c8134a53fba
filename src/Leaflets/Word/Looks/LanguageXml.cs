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
        ScriptKinds.Of(language) switch
        {
            ScriptKind.Complex => new W.Languages { Bidi = language },
            ScriptKind.EastAsian => new W.Languages { Val = language, EastAsia = language },
            _ => new W.Languages { Val = language },
        };

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
}
