using System.Globalization;

namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>The scripts whose words no space parts, and which dictionaries divide: Thai, Lao, Burmese, Khmer (UAX #14, class SA).</summary>
internal static class DictionaryScripts
{
    /// <summary>Whether a text has a character of these scripts.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0E01', '\u0EFF') || text.ContainsAnyInRange('\u1000', '\u109F')
        || text.ContainsAnyInRange('\u1780', '\u17FF');

    /// <summary>
    /// Whether a word ends where one of these scripts and Latin letters meet. A number may begin a line, but what follows one directly is
    /// what it counts.
    /// </summary>
    public static bool IsEdge(char before, char after) =>
        (IsOf(before) && (IsLatinLetter(after) || char.IsAsciiDigit(after)))
        || (IsLatinLetter(before) && IsOf(after) && char.GetUnicodeCategory(after) == UnicodeCategory.OtherLetter);

    // Their digits and signs of punctuation have classes of their own.
    private static bool IsOf(char c) =>
        c is (>= '\u0E01' and <= '\u0E4E' and not '\u0E3F') or (>= '\u0E81' and <= '\u0ECE') or (>= '\u1000' and <= '\u103F')
            or (>= '\u1780' and <= '\u17D3');

    private static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7'));
}
