using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Leaflets.Styling.Languages;

/// <summary>The languages that there are words for. Immutable, thread-safe.</summary>
internal sealed class LanguageCatalog
{
    private readonly FrozenDictionary<string, LanguageData> _languages;

    /// <summary>Makes a catalog.</summary>
    /// <param name="languages">The languages; of two with one tag the last counts.</param>
    public LanguageCatalog(IEnumerable<LanguageData> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        var byTag = new Dictionary<string, LanguageData>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in languages)
        {
            byTag[language.Tag] = language;
        }

        _languages = byTag.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Tags = [.. byTag.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The tags, sorted.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>
    /// The words for a language: those of the longest prefix of the tag that there are words for (RFC 4647, 3.4), under the tag asked for.
    /// </summary>
    /// <param name="tag">A BCP 47 tag, case ignored.</param>
    /// <returns>The language, or null where no prefix is known.</returns>
    public LanguageData? Find(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        for (var prefix = tag; prefix.Length > 0; prefix = prefix[..Math.Max(prefix.LastIndexOf('-'), 0)])
        {
            if (_languages.TryGetValue(prefix, out var language))
            {
                return prefix == tag ? language : language with { Tag = tag };
            }
        }

        return null;
    }
}
