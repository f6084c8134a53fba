using System.Globalization;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>The parts that numbers are written with.</summary>
internal static class NumberParts
{
    /// <summary>No number has more signs before it, and a line of a hundred thousand dollars is not looked at from each of them.</summary>
    private const int MostSigns = 6;

    /// <summary>Whether the character is a space inside a number or between words.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Whether there is a space at a place.</summary>
    public static bool IsSpaceAt(ReadOnlySpan<char> text, int i) => i < text.Length && IsSpace(text[i]);

    /// <summary>Whether a number can begin with this character, its signs aside.</summary>
    public static bool IsNumberAt(ReadOnlySpan<char> text, int i) =>
        i < text.Length
        && (char.IsDigit(text[i]) || IsFraction(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));

    /// <summary>Whether the character is a fraction of one sign: ½.</summary>
    public static bool IsFraction(char c) => c is (>= '\u00BC' and <= '\u00BE') or (>= '\u2150' and <= '\u215F') or '\u2189';

    /// <summary>Whether the character is a sign that stands before a number.</summary>
    public static bool IsSign(char c) =>
        Signs.IsDash(c) || Signs.IsRelation(c) || c is '+' or '\u00D7' or '\u00A7' or '\u2116'
        || (c > '\u007F' ? char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol : c == '$');

    /// <summary>Whether the character is a letter, a mark upon one, or what joins letters.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetter(c) || c is '\u200C' or '\u200D'
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>The end of the word that begins here.</summary>
    public static int SkipWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && IsWordCharacter(text[i]))
        {
            Steps.Take();
            i++;
        }

        return i;
    }

    /// <summary>The end of the word that begins here; in a script without spaces of the longest word that the set has, or here.</summary>
    public static int EndOfWordIn(WordSet set, ReadOnlySpan<char> text, int i) =>
        i < text.Length && UnspacedLetters.Contains(text[i]) ? i + set.LengthOfPrefix(text[i..]) : SkipWord(text, i);

    /// <summary>The end of the digits that begin here.</summary>
    public static int SkipDigits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsDigit(text[i]))
        {
            Steps.Take();
            i++;
        }

        return i;
    }

    /// <summary>Whether the character is a raised or lowered figure or sign.</summary>
    public static bool IsRaised(char c) => c is '\u00B2' or '\u00B3' or '\u00B9' or (>= '\u2070' and <= '\u208E');

    /// <summary>The end of the raised and lowered figures and signs that begin here: 10⁻³.</summary>
    public static int SkipRaised(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && IsRaised(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of a year (", 2026" or " 2026") that begins here, or here if there is none.</summary>
    public static int SkipYear(ReadOnlySpan<char> text, int i)
    {
        var at = i < text.Length && text[i] is ',' or '\u060C' ? i + 1 : i;
        return IsSpaceAt(text, at) && SkipDigits(text, at + 1) - at == 5 ? at + 5 : i;
    }

    /// <summary>The end of the signs that begin here, with the space behind one that compares: ≥ 3.</summary>
    public static int SkipSigns(ReadOnlySpan<char> text, int i)
    {
        for (var signs = 0; signs < MostSigns && i < text.Length && IsSign(text[i]); signs++)
        {
            i++;
            i += IsSpaceAt(text, i) && Signs.TakesSpace(text[i - 1]) ? 1 : 0;
        }

        return i;
    }

    /// <summary>The end of the number that begins here: 1,000.5  10 000  12/03/2026  2026-05-01  9:30  120/80  1½  1 1/2  10⁹.</summary>
    public static int EndOfNumber(ReadOnlySpan<char> text, int i)
    {
        var end = SkipDigits(text, text[i] == '.' ? i + 1 : i);
        while (end > i && end + 1 < text.Length)
        {
            var next = SkipDigits(text, end + 1);
            var digits = next - end - 1;
            var separator = text[end];
            var continues = digits > 0
                && (separator is '.' or ',' or '/' or ':' or '-' or '\u066B' or '\u066C' or '\u2044' or '\u2019' or '\''
                    || (IsSpace(separator) && (digits == 3 || IsFractionAt(text, end + 1, next))));
            if (!continues)
            {
                break;
            }

            end = next;
        }

        var fraction = end > i && IsSpaceAt(text, end) ? end + 1 : end;
        end = fraction < text.Length && IsFraction(text[fraction]) ? fraction + 1 : end;
        return SkipRaised(text, end);
    }

    // The 1/2 of "1 1/2": one or two digits on each side, and no third part as a date has.
    private static bool IsFractionAt(ReadOnlySpan<char> text, int start, int stroke)
    {
        if (stroke - start > 2 || stroke >= text.Length || text[stroke] is not ('/' or '\u2044'))
        {
            return false;
        }

        var end = SkipDigits(text, stroke + 1);
        return end - stroke is 2 or 3 && (end == text.Length || (text[end] is not ('/' or '\u2044') && !char.IsLetter(text[end])));
    }
}
