using System.Collections.Frozen;
using System.Text;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Languages;

/// <summary>The direction of a language's script.</summary>
internal static class LanguageDirection
{
    /// <summary>
    /// Languages of which no likely script is known here and whose usual script runs from right to left (CLDR, <c>characterOrder</c>).
    /// </summary>
    private static readonly FrozenSet<string> RightToLeftLanguages =
        new[] { "arc", "nqo", "syr" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RightToLeftScripts =
        new[] { "Arab", "Aran", "Hebr", "Nkoo", "Syrc", "Thaa" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The direction of text in a language: of its script where the tag names one, else of its likely script.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static TextDirection Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var isRightToLeft = LanguageLookup.ScriptOf(language) is { } script
            ? RightToLeftScripts.Contains(script)
            : RightToLeftLanguages.Contains(LanguageLookup.LanguageOf(language));
        return isRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
    }

    /// <summary>The direction of a text's first letter (UAX #9, P2 and P3), or null where it has none.</summary>
    public static TextDirection? OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                var isRightToLeft = rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
                    or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
                return isRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
            }
        }

        return null;
    }
}
