using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Word;

/// <summary>
/// Cuts text of a right-to-left paragraph into runs. Latin words and numbers become runs without <c>w:rtl</c>; what holds a digit
/// stands between left-to-right marks, since some readers go by the Unicode algorithm alone and would turn a range around.
/// </summary>
internal static class DirectionalText
{
    private const char Mark = '\u200E';

    /// <summary>The runs in order.</summary>
    public static IEnumerable<(string Text, bool IsRightToLeft)> Split(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && !Begins(text, at))
            {
                at++;
            }

            if (at > start)
            {
                yield return (text[start..at], true);
            }

            if (at == text.Length)
            {
                yield break;
            }

            start = at;
            var end = ++at;
            for (; at < text.Length && !IsRightToLeft(text[at]); at++)
            {
                if (IsStrong(text[at]) || text[at] is '%' or '°')
                {
                    end = at + 1;
                }
            }

            at = end;
            var piece = text[start..end];
            yield return (piece.Any(char.IsAsciiDigit) ? $"{Mark}{piece}{Mark}" : piece, false);
        }
    }

    /// <summary>The text with what may not break at a line's end made so: no-break spaces and hyphens beside numbers.</summary>
    public static string Protect(string text, ImmutableArray<string> months)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return text;
        }

        StringBuilder? changed = null;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is not (' ' or '-'))
            {
                continue;
            }

            var after = text.AsSpan(i + 1);
            var follows = char.IsAsciiDigit(text[i - 1]) || text[i - 1] == ')';
            var isInside = (follows && (char.IsAsciiDigit(after[0]) || after[0] is '(' or '-' or '–'))
                || (text[i - 1] is '–' or '-' && char.IsAsciiDigit(after[0]) && text[i] == ' ')
                || (text[i] == ' ' && char.IsAsciiDigit(text[i - 1]) && (IsUnit(after) || BeginsWithAny(after, months)))
                || (text[i] == ' ' && char.IsAsciiDigit(after[0]) && EndsWithAny(text.AsSpan(0, i), months));
            if (isInside)
            {
                changed ??= new StringBuilder(text);
                changed[i] = text[i] == ' ' ? '\u00A0' : '\u2011';
            }
        }

        return changed?.ToString() ?? text;
    }

    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || text[length] is '%' or '°' or '/'))
        {
            length++;
        }

        return text[..length] is "mg" or "g" or "kg" or "mcg" or "µg" or "ml" or "mL" or "l" or "L" or "mm" or "cm" or "m" or "%" or "°C"
            or "°F" or "IU" or "mmol/L" or "mmol/l" or "mg/kg" or "mg/ml" or "mg/mL" or "am" or "pm" or "hours" or "days" or "weeks"
            or "months" or "years" or "minutes";
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string text, int at) =>
        IsStrong(text[at]) || (text[at] is '(' or '+' or '-' or '−' or '<' or '>' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static bool IsStrong(char character) =>
        char.IsAsciiDigit(character) || (char.IsLetter(character) && !IsRightToLeft(character));

    private static bool IsRightToLeft(char character) =>
        character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
