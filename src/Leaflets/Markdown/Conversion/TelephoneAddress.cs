using System.Globalization;
using System.Text;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Addresses of telephones (RFC 3966): digits alone, after a plus where the number is a global one,
/// whatever marks the author parts them by.
/// </summary>
internal static class TelephoneAddress
{
    private const string Scheme = "tel:";
    private const int FewestDigits = 2;
    private const int MostDigits = 30;

    /// <summary>What parts the digits of a number for readers (RFC 3966, 3), and what people write besides.</summary>
    private static readonly System.Buffers.SearchValues<char> Separators =
        System.Buffers.SearchValues.Create(" \t-.()/\u00A0\u2007\u2009\u2010\u2011\u2012\u2013\u202F");

    /// <summary>The address of a number, or null where it has anything but digits, what parts them, and a plus before them.</summary>
    public static string? Of(string number)
    {
        var address = new StringBuilder(Scheme);
        var digits = 0;
        foreach (var character in Uri.UnescapeDataString(number))
        {
            if (char.IsDigit(character))
            {
                address.Append((char)('0' + (int)CharUnicodeInfo.GetNumericValue(character)));
                digits++;
            }
            else if (character is '+' or '\uFF0B' && address.Length == Scheme.Length)
            {
                address.Append('+');
            }
            else if (!Separators.Contains(character))
            {
                return null;
            }
        }

        return digits is >= FewestDigits and <= MostDigits ? address.ToString() : null;
    }
}
