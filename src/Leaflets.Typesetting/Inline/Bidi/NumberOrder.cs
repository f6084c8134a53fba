namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>The order of numbers that belong to right-to-left text.</summary>
internal static class NumberOrder
{
    /// <summary>So many digits around one hyphen are a phone number, not a range.</summary>
    private const int FewestPhoneDigits = 7;

    /// <summary>
    /// Whether a number reads from right to left as the words around it do: a range or a percentage in the digits of the Arabic script, whose
    /// readers begin at the right ("١٠–٢٠" with the ten at the right, "٥٪" with the sign at the left).
    /// </summary>
    public static bool IsRightToLeft(ReadOnlySpan<char> number)
    {
        var (digits, hyphens, dashes, percents) = (0, 0, 0, 0);
        foreach (var c in number)
        {
            if (c is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9'))
            {
                digits++;
            }
            else if (c is '-' or '\u2011')
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

    /// <summary>
    /// How many characters at the start of a quantity whose unit runs from right to left are a number in European digits with a sign, a dash
    /// or more that neighbours could turn round; or 0. Such a number reads from left to right before any unit, so that one leaflet does not
    /// show it in two ways.
    /// </summary>
    public static int LengthBeforeUnit(ReadOnlySpan<char> quantity)
    {
        var (length, isPlain) = (0, true);
        for (var i = 0; i < quantity.Length; i++)
        {
            if (char.IsAsciiDigit(quantity[i]))
            {
                length = i + 1;
            }
            else if (char.IsLetter(quantity[i]))
            {
                return isPlain || RightToLeftCharacters.None(quantity.Slice(i, 1)) ? 0 : length;
            }
            else if (char.IsDigit(quantity[i]))
            {
                return 0;
            }
            else
            {
                isPlain &= quantity[i] is '.' or ',' or ':' or '/' || char.IsWhiteSpace(quantity[i]);
            }
        }

        return 0;
    }

    private static bool IsDash(char c) => c is '\u2013' or '\u2014' or '\u2212';
}
