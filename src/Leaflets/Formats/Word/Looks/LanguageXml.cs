using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word.Looks;

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

            // Latin words within are not of the language: LibreOffice would divide a number anywhere, as it does Han text.
            ScriptKind.EastAsian => new W.Languages { EastAsia = Regional(language) },
            _ => new W.Languages { Val = language },
        };

    /// <summary>Chinese by region, as Word and LibreOffice know it, where the tag names the script alone.</summary>
    private static string Regional(string language) => language switch
    {
        "zh" or "zh-Hans" => "zh-CN",
        "zh-Hant" => "zh-TW",
        _ => language,
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
