using System.Globalization;
using Leaflets.Bounds;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>
/// Bounds how many brackets are open at once. The Unicode algorithm looks for no more pairs where more than 63 are (UAX #9, BD16); ICU goes
/// on, and looks at each of them for every letter.
/// </summary>
internal static class BracketDepth
{
    private const int MostOpen = 63;

    /// <summary>Neutral as a bracket is, and none.</summary>
    private const char Neutral = '!';

    /// <summary>
    /// A text of as many characters and the same bidi classes, in which the brackets behind the last that has room are brackets no more.
    /// </summary>
    public static string Bounded(string text)
    {
        if (!MayExceed(text))
        {
            return text;
        }

        var open = new List<char>(MostOpen);
        for (var i = 0; i < text.Length; i++)
        {
            Steps.Take();
            var category = char.GetUnicodeCategory(text[i]);
            if (category == UnicodeCategory.OpenPunctuation)
            {
                if (open.Count == MostOpen)
                {
                    return string.Concat(text.AsSpan(0, i), WithoutBrackets(text.AsSpan(i)));
                }

                open.Add(text[i]);
            }
            else if (category == UnicodeCategory.ClosePunctuation && open.LastIndexOf(PartnerOf(text[i])) is >= 0 and var place)
            {
                open.RemoveRange(place, open.Count - place);
            }
        }

        return text;
    }

    private static bool MayExceed(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.GetUnicodeCategory(c) == UnicodeCategory.OpenPunctuation ? 1 : 0;
        }

        return count > MostOpen;
    }

    private static string WithoutBrackets(ReadOnlySpan<char> text)
    {
        var made = text.ToArray();
        foreach (ref var c in made.AsSpan())
        {
            Steps.Take();
            c = char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation ? Neutral : c;
        }

        return new string(made);
    }

    // Partners stand beside one another, save those of ASCII; of others the opening counts as open still.
    private static char PartnerOf(char closing) => closing switch
    {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        _ => (char)(closing - 1),
    };
}
