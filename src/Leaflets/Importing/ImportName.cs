using System.Globalization;
using System.Text;
using Leaflets.Languages;

namespace Leaflets.Importing;

/// <summary>What the path of a file says of its leaflet: an id, and perhaps a language.</summary>
internal static class ImportName
{
    private const int LongestId = 80;
    private const int LongestLanguage = 7;

    /// <summary>The id that a path says: the file's name, or its folder's where the file is the folder's page; empty where neither has letters.</summary>
    public static string IdOf(string path)
    {
        var name = WithoutLanguage(Path.GetFileNameWithoutExtension(path));
        var isPage = name is "index" or "_index" or "README" or "readme";
        var id = Slug(isPage || IsLanguage(name) ? Path.GetFileName(Path.GetDirectoryName(path) ?? string.Empty) : name);

        // Jekyll's posts begin with their day.
        return id.Length > 11 && DateOnly.TryParseExact(id[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? id[11..] : id;
    }

    /// <summary>The language that a path says, <c>name.fr.md</c>, <c>fr.md</c> or <c>fr/name.md</c>; null where it says none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="languages">The languages that there are words for.</param>
    public static string? LanguageOf(string path, IReadOnlyCollection<string> languages)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var folder = Path.GetFileName(Path.GetDirectoryName(path) ?? string.Empty);
        return new[] { name[(name.LastIndexOf('.') + 1)..], folder }
            .Select(part => LanguageTag.Canonical(part.Replace('_', '-')))
            .FirstOrDefault(tag => tag is not null && languages.Contains(tag));
    }

    private static string WithoutLanguage(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && IsLanguage(name[(dot + 1)..].Replace('_', '-')) ? name[..dot] : name;
    }

    /// <summary>Whether a name is a language's, and no word: longer ones are well-formed too.</summary>
    private static bool IsLanguage(string name) => name.Length <= LongestLanguage && LanguageTag.Canonical(name) is { } tag && tag.Equals(name, StringComparison.OrdinalIgnoreCase);

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
