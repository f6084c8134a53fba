using System.Globalization;
using System.Text;
using Leaflets.Languages;

namespace Leaflets.Building.Importing;

/// <summary>What the path of a file says of its leaflet: an id, and perhaps a language.</summary>
internal static class ImportName
{
    private const int LongestId = 80;

    /// <summary>
    /// The id that a path says: the file's name, or its folder's where the file is the folder's page; empty where neither has letters.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="languages">The languages that there are words for.</param>
    public static string IdOf(string path, IReadOnlyCollection<string> languages)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var dot = name.LastIndexOf('.');
        name = dot > 0 && TagOf(name[(dot + 1)..], languages) is not null ? name[..dot] : name;
        var isPage = name is "index" or "_index" or "README" or "readme";
        var folder = Path.GetDirectoryName(path) ?? string.Empty;

        // Of docs/asthma/fr/index.md the leaflet is asthma.
        folder = isPage && TagOf(Path.GetFileName(folder), languages) is not null ? Path.GetDirectoryName(folder) ?? string.Empty : folder;
        var id = Slug(isPage || TagOf(name, languages) is not null ? Path.GetFileName(folder) : name);

        // Jekyll's posts begin with their day.
        return id.Length > 11 && DateOnly.TryParseExact(id[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? id[11..] : id;
    }

    /// <summary>The language that a path says, <c>name.fr.md</c>, <c>fr.md</c> or <c>fr/name.md</c>; null where it says none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="languages">The languages that there are words for.</param>
    public static string? LanguageOf(string path, IReadOnlyCollection<string> languages)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return TagOf(name[(name.LastIndexOf('.') + 1)..], languages)
            ?? TagOf(Path.GetFileName(Path.GetDirectoryName(path) ?? string.Empty), languages);
    }

    /// <summary>
    /// The tag that a name is, and not a word: one that there are words for, or of a language with a code of two letters. Any three letters
    /// would be well-formed, and <c>mri</c> is a scan; so would <c>no-front-matter</c>.
    /// </summary>
    public static string? TagOf(string name, IReadOnlyCollection<string> languages)
    {
        var written = name.Replace('_', '-');
        return LanguageTag.Canonical(written) is { } tag && IsNamed(written, tag) && IsLanguage(tag, languages) ? tag : null;
    }

    /// <summary>
    /// Whether a name is written as people name languages: the code alone, or with a script or region in its capitals and nothing else.
    /// </summary>
    private static bool IsNamed(string written, string tag) => tag.Split('-') switch
    {
        [_] => tag.Equals(written, StringComparison.OrdinalIgnoreCase),
        [_, .. { Length: <= 2 } parts] =>
            written == tag
            && parts.All(static part => LikelyScripts.IsScript(part) ? LikelyScripts.KnowsScript(part) : part.Length is 2 or 3),
        _ => false,
    };

    private static bool IsLanguage(string tag, IReadOnlyCollection<string> languages)
    {
        const int Code = 2;
        var language = LanguageLookup.LanguageOf(tag);
        return (language.Length == Code && LikelyScripts.Knows(language))
            || languages.Any(other => LanguageLookup.LanguageOf(other) == language);
    }

    /// <summary>A letter of Latin without its accent. In invariant mode the framework does not take letters apart.</summary>
    private static char Plain(char letter)
    {
        const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńņňòóôõöøōőŕřśşšșťțùúûüūůűųýÿźżž";
        const string Without = "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstt" + "uuuuuuuuyyzzz";
        var at = Accented.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Without[at];
    }

    /// <summary>Letters and digits of ASCII, accents left out, other characters as hyphens.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            var character = Plain(letter);
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var id = slug.ToString().TrimEnd('-');
        return id.Length > LongestId ? id[..LongestId].TrimEnd('-') : id;
    }
}
