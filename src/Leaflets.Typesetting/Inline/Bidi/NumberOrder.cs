namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>The order of numbers that belong to right-to-left text.</summary>
internal static class NumberOrder
{
    /// <summary>So many digits around one hyphen are a phone number, not a range.</summary>
    private const int FewestPhoneDigits = 7;

    /// <summary>
    /// Whether a number reads from right to left as the words around it do: a range or a percentage in the digits of the Arabic script,
    /// whose readers begin at the right ("١٠–٢٠" with the ten at the right, "٥٪" with the sign at the left).
    /// </summary>
    public static bool IsRightToLeft(ReadOnlySpan<char> number)
    {
        if (number.IsEmpty || !CharacterKinds.IsArabicDigit(number[0]) || IsHyphen(number[^1]) || IsDash(number[^1]))
        {
            return false;
        }

        var (digits, hyphens, dashes, percents) = (0, 0, 0, 0);
        foreach (var c in number)
        {
            if (CharacterKinds.IsArabicDigit(c))
            {
                digits++;
            }
            else if (IsHyphen(c))
            {
                hyphens++;
            }
            else if (IsDash(c))
            {
                dashes++;
            }
            else if (c is '\u066A')
            {
                percents++;
            }
            else if (c is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '\u066B' or '\u066C' or ',' or '.'))
            {
                return false;
            }
        }

        return digits > 0 && hyphens + dashes <= 1 && (dashes == 1 || percents > 0 || (hyphens == 1 && digits < FewestPhoneDigits));
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2011';

    private static bool IsDash(char c) => c is '\u2013' or '\u2014' or '\u2212';
}
