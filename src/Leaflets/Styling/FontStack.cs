using System.Collections.Immutable;
using Leaflets.Languages;

namespace Leaflets.Styling;

/// <summary>A named set of typefaces with what each language or script sets instead. Immutable.</summary>
/// <param name="Name">The name that elements refer to: <c>text</c>, <c>code</c>.</param>
/// <param name="Default">For every language that is not named.</param>
/// <param name="ByLanguage">By BCP 47 tag or prefix of one (<c>ar</c>, <c>zh-Hant</c>).</param>
internal sealed record FontStack(string Name, FontChoice Default, ImmutableDictionary<string, FontChoice> ByLanguage)
{
    /// <summary>
    /// The typefaces for a language: those of the nearest tag that is named, in the script of this one (RFC 4647 lookup), else the default.
    /// </summary>
    /// <param name="language">A BCP 47 tag.</param>
    public FontChoice For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ByLanguage.TryGetValue(language, out var choice) ? choice
            : LanguageLookup.Find(language, ByLanguage.ContainsKey) is { } tag ? ByLanguage[tag]
            : Default;
    }

    /// <summary>
    /// The stack with the default's families after those of each language, so that a word of another script has a face wherever it stands.
    /// </summary>
    internal FontStack Completed() => this with
    {
        ByLanguage = ByLanguage.SetItems(ByLanguage.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with
        {
            Families = [.. pair.Value.Families.Union(Default.Families, StringComparer.OrdinalIgnoreCase)],
            Named = pair.Value.Families,
            Strut = pair.Value.Families.FirstOrDefault(family => Default.Families.IsEmpty || family != Default.Families[0]),
        }))),
    };
}
