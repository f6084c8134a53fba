using System.Collections.Frozen;
using System.Text;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>The direction of a language's script.</summary>
public static class LanguageDirection
{
    /// <summary>Languages whose usual script runs from right to left (CLDR, <c>characterOrder</c>).</summary>
    private static readonly FrozenSet<string> RightToLeftLanguages =
        new[] { "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RightToLeftScripts =
        new[] { "Arab", "Aran", "Hebr", "Nkoo", "Syrc", "Thaa" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The direction of text in a language: of its script where the tag names one, else of its usual script.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static TextDirection Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var subtags = language.Split('-');
        if (subtags.Length > 1 && subtags[1].Length == 4)
        {
            return RightToLeftScripts.Contains(subtags[1]) ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        }

        return RightToLeftLanguages.Contains(subtags[0]) ? TextDirection.RightToLeft : TextDirection.LeftToRight;
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
