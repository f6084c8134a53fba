using System.Collections.Immutable;

namespace Leaflets.Styling;

/// <summary>A named set of typefaces with what each language or script sets instead. Immutable.</summary>
/// <param name="Name">The name that elements refer to: <c>text</c>, <c>code</c>.</param>
/// <param name="Default">For every language that is not named.</param>
/// <param name="ByLanguage">By BCP 47 tag or prefix of one (<c>ar</c>, <c>zh-Hant</c>).</param>
public sealed record FontStack(string Name, FontChoice Default, ImmutableDictionary<string, FontChoice> ByLanguage)
{
    /// <summary>The typefaces for a language: those of the longest prefix of the tag that is named (RFC 4647 lookup), else the default.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public FontChoice For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(tag.LastIndexOf('-'), 0)])
        {
            if (ByLanguage.TryGetValue(tag, out var choice))
            {
                return choice;
            }
        }

        return Default;
    }

    /// <summary>
    /// The stack with the default's families after those of each language, so that a word of another script has a face wherever it stands.
    /// </summary>
    internal FontStack Completed() => this with
    {
        ByLanguage = ByLanguage.SetItems(ByLanguage.Select(pair => KeyValuePair.Create(pair.Key, pair.Value with
        {
            Families = [.. pair.Value.Families.Union(Default.Families, StringComparer.OrdinalIgnoreCase)],
            Strut = pair.Value.Families.FirstOrDefault(family => family != Default.Families[0]),
        }))),
    };
}
