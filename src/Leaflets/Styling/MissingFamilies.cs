using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Styling;

/// <summary>
/// The families that a style names and the folder of typefaces does not have. They are no fault of their own: only a leaflet that needs one
/// cannot be made.
/// </summary>
/// <param name="Places">Where the style names each.</param>
/// <param name="There">The families that there are, as a part of a sentence.</param>
internal sealed record MissingFamilies(ImmutableDictionary<string, SourceSpan> Places, string There)
{
    /// <summary>None.</summary>
    public static MissingFamilies None { get; } =
        new(ImmutableDictionary.Create<string, SourceSpan>(StringComparer.OrdinalIgnoreCase), string.Empty);

    /// <summary>What is to be said of those that text needs: in its own language, by the style's choice for it.</summary>
    /// <param name="stack">The typefaces of the text.</param>
    /// <param name="language">The language of the text.</param>
    public IEnumerable<Diagnostic> NeededBy(FontStack stack, string language)
    {
        var choice = stack.For(language);

        // Those of the stack stand in one for another, but for the first, which is the style's look; what is
        // named for a language is meant for it.
        return (choice.Named.IsDefaultOrEmpty ? choice.Families[..Math.Min(1, choice.Families.Length)] : choice.Named)
            .Where(Places.ContainsKey).Select(family => Diagnostic.Create(StyleDiagnostics.UnknownFamily, Places[family], family, There));
    }

    /// <summary>What is to be said where a character has no typeface: any of those that are missing may have it.</summary>
    public IEnumerable<Diagnostic> OfMissingGlyph()
    {
        if (Places.IsEmpty)
        {
            yield break;
        }

        var names = Places.Keys.Order(StringComparer.Ordinal).ToList();
        yield return Diagnostic.Create(StyleDiagnostics.UnknownFamily, Places[names[0]], string.Join("' or '", names), There);
    }
}
