using System.Collections.Frozen;
using System.Text;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Languages;

/// <summary>Which languages a word may be in, as far as its letters tell.</summary>
internal static class ScriptLanguages
{
    /// <summary>The languages of a script that most people read, those of most first: the ones that there are words for.</summary>
    private static readonly FrozenDictionary<string, string> Usual = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Arab"] = "ar fa ur ps ckb",
        ["Armn"] = "hy",
        ["Beng"] = "bn",
        ["Bopo"] = "zh-Hant",
        ["Cyrl"] = "ru uk bg sr",
        ["Deva"] = "hi ne mr",
        ["Ethi"] = "am ti",
        ["Geor"] = "ka",
        ["Grek"] = "el",
        ["Gujr"] = "gu",
        ["Guru"] = "pa",
        ["Hang"] = "ko",
        ["Hani"] = "zh-Hans zh-Hant ja",
        ["Hebr"] = "he yi",
        ["Hira"] = "ja",
        ["Kana"] = "ja",
        ["Khmr"] = "km",
        ["Knda"] = "kn",
        ["Laoo"] = "lo",
        ["Mlym"] = "ml",
        ["Mymr"] = "my",
        ["Orya"] = "or",
        ["Sinh"] = "si",
        ["Taml"] = "ta",
        ["Telu"] = "te",
        ["Thaa"] = "dv",
        ["Thai"] = "th",
        ["Tibt"] = "bo dz",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The tags of a word's likely languages, as a part of a sentence: <c>ru, uk, bg or sr</c>; its
    /// script where no language of it is known.
    /// </summary>
    /// <param name="word">A word with letters. Kana and Hangul beside Han letters tell the language.</param>
    public static string Propose(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        string? script = null;
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && WritingSystems.Of(rune) is { } found && (script is null or "Hani"))
            {
                script = found;
            }
        }

        return script is null || !Usual.TryGetValue(script, out var tags) ? $"any language of the script {script ?? "Zyyy"}"
            : tags.Split(' ') is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} or {last}"
            : tags;
    }
}
