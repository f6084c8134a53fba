using System.Collections.Frozen;

namespace Leaflets.Languages;

/// <summary>
/// The script that a language is most likely written in, by its region where that decides. Source: Unicode CLDR 48.2, supplemental data
/// <c>likelySubtags</c> (UTS #35, part 1, 4.3), the languages of two letters and those that there are words for.
/// </summary>
internal static class LikelyScripts
{
    /// <summary>A script, and the languages that are written in it where nothing else is said.</summary>
    private static readonly FrozenDictionary<string, string> ByLanguage = Table(
        "Arab: ar ckb fa ks prs ps sd ug ur",
        "Armn: hy",
        "Avst: ae",
        "Beng: as bn",
        "Cans: cr iu oj",
        "Cyrl: ab av ba be bg ce cu cv kk kv ky mk mn os ru sr tg tt uk",
        "Deva: hi mr ne sa",
        "Ethi: am ti",
        "Geor: ka",
        "Grek: el",
        "Gujr: gu",
        "Guru: pa",
        "Hans: zh",
        "Hebr: he iw ji yi",
        "Jpan: ja",
        "Khmr: km",
        "Knda: kn",
        "Kore: ko",
        "Laoo: lo",
        "Latn: aa af ak an ay az bi bm br bs ca ch co cs cy da de ee en eo es et eu ff fi fil fj fo fr fy ga gd gl gn gv ha ho hr ht hu hz "
        + "ia id ie",
        "Latn: ig ik in io is it jv jw kg ki kj kl kr ku kw la lb lg li ln lt lu lv mg mh mi mo ms mt na nb nd ng nl nn no nr nv ny oc om "
        + "pi pl pt",
        "Latn: qu rm rn ro rw sc se sg sk sl sm sn so sq ss st su sv sw tk tl tn to tr ts tw ty uz ve vi vo wa wo xh yo za zu",
        "Mlym: ml",
        "Mymr: my",
        "Orya: or",
        "Sinh: si",
        "Taml: ta",
        "Telu: te",
        "Thaa: dv",
        "Thai: th",
        "Tibt: bo dz",
        "Yiii: ii");

    /// <summary>A script, and the languages with their regions that are written in it there.</summary>
    private static readonly FrozenDictionary<string, string> ByRegion = Table(
        "Arab: az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-IQ ku-IR ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF",
        "Cyrl: az-RU ku-AM ku-AZ ku-GE ku-TM ug-KZ ug-MN uz-CN",
        "Deva: pi-IN sd-IN",
        "Hant: zh-AU zh-BN zh-GB zh-GF zh-HK zh-ID zh-MO zh-PA zh-PF zh-PH zh-SR zh-TH zh-TW zh-US zh-VN",
        "Latn: ky-TR sr-ME sr-RO sr-TR",
        "Mong: mn-CN",
        "Mymr: pi-MM",
        "Sinh: pi-LK",
        "Thai: pi-TH");

    /// <summary>Whether a language of two letters, or one that there are words for, is known.</summary>
    /// <param name="language">The language alone, in small letters.</param>
    public static bool Knows(string language) => ByLanguage.ContainsKey(language);

    /// <summary>Whether a script is that of a language here.</summary>
    public static bool KnowsScript(string script) => ByLanguage.Values.Contains(script) || ByRegion.Values.Contains(script);

    /// <summary>The script of a tag: the one it names, else the likely one; null where the language is not in the table.</summary>
    /// <param name="tag">A well-formed BCP 47 tag in the usual capitals.</param>
    public static string? Of(string tag)
    {
        var parts = tag.Split('-');
        if (parts.Length == 1)
        {
            return ByLanguage.GetValueOrDefault(tag);
        }

        if (IsScript(parts[1]))
        {
            return parts[1];
        }

        var region = parts[1].Length is 2 or 3 ? parts[0] + "-" + parts[1] : parts[0];
        return ByRegion.GetValueOrDefault(region) ?? ByLanguage.GetValueOrDefault(parts[0]);
    }

    /// <summary>Whether a part of a tag behind the language is a script (RFC 5646, 2.2.3).</summary>
    public static bool IsScript(string part) => part.Length == 4 && part.All(char.IsAsciiLetter);

    private static FrozenDictionary<string, string> Table(params string[] lines)
    {
        const int Script = 4;
        return lines.SelectMany(static line => line[(Script + 2)..].Split(' ').Select(tag => KeyValuePair.Create(tag, line[..Script])))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
