namespace Leaflets.Languages;

/// <summary>
/// Finds what there is of a language: lookup of RFC 4647, 3.4, by likely subtags (UTS #35, part 1, 4.3). What is found is always in the
/// script that the tag asks for: for <c>sr-Latn</c> nothing of <c>sr</c> is taken, for <c>zh-TW</c> that of <c>zh-Hant</c>.
/// </summary>
internal static class LanguageLookup
{
    /// <summary>The tags under which a language's words, typefaces or rules may stand, the nearest first.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static IEnumerable<string> Candidates(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        yield return tag;
        var preferred = Preferred(tag);
        var script = LikelyScripts.Of(preferred);
        for (var prefix = preferred; prefix.Length > 0; prefix = prefix[..Math.Max(prefix.LastIndexOf('-'), 0)])
        {
            if (prefix != tag && Agrees(prefix, script))
            {
                yield return prefix;
            }
        }

        if (script is not null)
        {
            yield return $"{LanguageOf(preferred)}-{script}";
        }
    }

    /// <summary>The tag in the usual capitals, with its language under the name that it has today.</summary>
    public static string Preferred(string tag) => LanguageAliases.Preferred(LanguageTag.Canonical(tag) ?? tag);

    /// <summary>
    /// The script that text of a language is in (ISO 15924): the one that its tag names, else the likely one; null where nobody knows.
    /// </summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static string? ScriptOf(string tag) => LikelyScripts.Of(Preferred(tag));

    /// <summary>The nearest of some tags, or null.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    /// <param name="has">Whether there is anything under a tag.</param>
    public static string? Find(string tag, Func<string, bool> has) => Candidates(tag).FirstOrDefault(has);

    /// <summary>The language of a tag, without script and region.</summary>
    public static string LanguageOf(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? tag[..end] : tag;

    /// <summary>
    /// Whether what is in the likely script of a tag is in this script; of a language that is not known nobody can say otherwise.
    /// </summary>
    private static bool Agrees(string tag, string? script) => script is null || LikelyScripts.Of(tag) is not { } own || own == script;
}
