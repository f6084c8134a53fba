using System.Globalization;

namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>Which signs belong to the number or word that they stand at.</summary>
internal static class Signs
{
    /// <summary>Whether the character is a hyphen, dash or minus.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>Whether the character compares what follows it with a value, with or without a space: "≥ 3".</summary>
    public static bool IsRelation(char c) =>
        c is '<' or '>' or '=' or '~' or '\u00B1' or '\u2213' or '\u223C' or '\u2243' or '\u2245' or '\u2248'
        or (>= '\u2260' and <= '\u226B');

    /// <summary>Whether a space may stand between the character and the number that it belongs to.</summary>
    public static bool TakesSpace(char c) => IsRelation(c) || c is '\u00A7' or '\u2116';

    /// <summary>Whether the character before a number or word is of it: "£5", "§ 3", "#4", "×2".</summary>
    public static bool IsPrefix(char c) =>
        c is '#' or '@' or '\u00A7' or '\u00B6' or '\u2116' or '\u00D7' or '*' or '+'
        || char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol;

    /// <summary>Whether the character is the sign of a unit that a space may part from its number: "5 %", "38 °".</summary>
    public static bool IsUnit(char c) =>
        c is '%' or '\u2030' or '\u00B0' or '\u2032' or '\u2033' or '\u2103' or '\u2109'
        || char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol;

    /// <summary>Whether the character after a number or word is of it: "18+", "5′", "Aspirin®".</summary>
    public static bool IsPostfix(char c) =>
        c is '+' or '*' or '#' or '\u207A' or '\u207B' or '\u208A' or '\u208B' or '\u2020' or '\u2021' or '\u00B1' || IsUnit(c)
        || (char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol && !IsArrow(c));

    /// <summary>Whether the character is an apostrophe, which parts no word.</summary>
    public static bool IsApostrophe(char c) => c is '\u2019';

    /// <summary>Whether the character is an arrow to one side.</summary>
    public static bool IsArrow(char c) =>
        c is (>= '\u2190' and <= '\u21FF') or (>= '\u27F0' and <= '\u27FF') or (>= '\u2900' and <= '\u297F');

    /// <summary>Whether signs are an arrow made of several: it points from what stands before them to what follows.</summary>
    public static bool IsArrow(ReadOnlySpan<char> signs) =>
        signs.IndexOf("->", StringComparison.Ordinal) >= 0 || signs.IndexOf("=>", StringComparison.Ordinal) >= 0;
}
