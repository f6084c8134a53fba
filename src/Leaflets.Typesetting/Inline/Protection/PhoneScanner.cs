using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>Recognises phone numbers.</summary>
internal static class PhoneScanner
{
    /// <summary>Fewer digits in groups are a number, not a phone number.</summary>
    private const int FewestPhoneDigits = 7;

    /// <summary>ITU-T E.164 allows 15 digits; some more for a trunk prefix or an extension.</summary>
    private const int MostPhoneDigits = 19;

    /// <summary>
    /// How many characters the phone number has that begins here, or 0: groups of digits with single spaces, hyphens, dots or brackets
    /// between, as 020 7946 0123, +44 (0)20 7946 0123, 1-800-555-0100.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        var (digits, groups, end) = (0, 0, start);
        var plus = text[i] == '+';
        i += plus ? 1 : 0;
        while (i < text.Length && digits <= MostPhoneDigits)
        {
            if (text[i] == '(')
            {
                i++;
            }

            var group = NumberParts.SkipDigits(text, i);
            if (group == i)
            {
                break;
            }

            digits += group - i;
            groups++;
            i = group;
            i += i < text.Length && text[i] == ')' ? 1 : 0;
            end = i;
            i += i < text.Length && (NumberParts.IsSpace(text[i]) || text[i] is '-' or '\u2010' or '\u2011' or '.') ? 1 : 0;
        }

        var starts = plus || text[start] is '(' or '0' or '\u0660' or '\u06F0';
        var enough = digits >= FewestPhoneDigits && digits <= MostPhoneDigits && (groups > 1 || plus);
        var wholeWord = end >= text.Length || !char.IsLetterOrDigit(text[end]) || GluedLetters.Contains(text[end]);
        return enough && wholeWord && (starts || digits >= 9 || text[start..end].IndexOfAny('-', '\u2011') > 0)
            && !IsIsoDate(text[start..end]) ? end - start : 0;
    }

    private static bool IsIsoDate(ReadOnlySpan<char> text) => text.Length == 10 && text[4] == '-' && text[7] == '-';
}
