using System.Collections.Frozen;

namespace Leaflets.Languages;

/// <summary>
/// Other codes of languages. Source: Unicode CLDR 48.2, supplemental data <c>languageAlias</c>, the codes of two letters and those of
/// languages that there are words for; and Norwegian, whose leaflets are written in Bokmål.
/// </summary>
internal static class LanguageAliases
{
    /// <summary>Codes that mean a language for certain: withdrawn ones, and those that CLDR has under another name.</summary>
    private static readonly FrozenDictionary<string, string> Same = Table(
        "fil: tl", "he: iw", "id: in", "jv: jw", "nb: no", "ro: mo", "sr-Latn: sh", "yi: ji");

    /// <summary>
    /// Codes that a person may use where BCP 47 has another: those of three letters (RFC 5646, 2.2.1),
    /// members of a larger language, neighbours.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Meanings = Table(
        "am: amh",
        "ar: ara arb arz apc acm ary",
        "bg: bul",
        "bn: ben",
        "ckb: ku-Arab ku-IQ ku-IR",
        "cs: ces cze",
        "cy: cym wel",
        "da: dan",
        "de: deu ger",
        "el: ell gre",
        "en: eng",
        "es: spa",
        "fa: fas per pes",
        "fi: fin",
        "fil: tgl",
        "fr: fra fre",
        "gu: guj",
        "he: heb",
        "hi: hin",
        "hr: hrv",
        "ht: hat",
        "hu: hun",
        "hy: arm hye",
        "it: ita",
        "ja: jpn",
        "ka: geo kat",
        "km: khm",
        "ko: kor",
        "ku: kmr kur",
        "lo: lao",
        "lt: lit",
        "lv: lav lvs",
        "ml: mal",
        "my: bur mya",
        "nb: nob nor nn nno",
        "ne: nep npi",
        "nl: dut nld",
        "pa-Arab: pnb",
        "pa: pan",
        "pl: pol",
        "ps: pbt pbu pst pus",
        "pt: por",
        "ro: mol ron rum",
        "ru: rus",
        "si: sin",
        "sk: slk slo",
        "so: som",
        "sq: alb als sqi",
        "sr: scc srp",
        "sr-Latn: cnr hbs",
        "sv: swe",
        "sw: swa swh",
        "ta: tam",
        "te: tel",
        "th: tha",
        "ti: tir",
        "tr: tur",
        "uk: ukr",
        "ur: urd",
        "vi: vie",
        "zh-Hans: chi cmn zho",
        "zh-Hant: yue zh-yue");

    /// <summary>The tag with its language under the name that it has today: <c>iw-IL</c> is <c>he-IL</c>.</summary>
    /// <param name="tag">A well-formed BCP 47 tag in the usual capitals.</param>
    public static string Preferred(string tag)
    {
        var end = tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var hyphen ? hyphen : tag.Length;
        if (!Same.TryGetValue(tag[..end], out var name))
        {
            return tag;
        }

        // A script that the tag names goes before the alias's own.
        var rest = tag[end..];
        var script = rest.Split('-') is [_, var first, ..] && LikelyScripts.IsScript(first);
        return (script ? name.Split('-')[0] : name) + rest;
    }

    /// <summary>The tag that a person most likely means by one that there are no words for, or null.</summary>
    /// <param name="tag">A BCP 47 tag in the usual capitals.</param>
    public static string? MeaningOf(string tag)
    {
        for (; tag.Length > 0; tag = tag[..Math.Max(tag.LastIndexOf('-'), 0)])
        {
            if (Meanings.TryGetValue(tag, out var meaning))
            {
                return meaning;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Table(params string[] lines) =>
        lines.Select(static line => line.Split(": "))
            .SelectMany(static parts => parts[1].Split(' ').Select(alias => KeyValuePair.Create(alias, parts[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
