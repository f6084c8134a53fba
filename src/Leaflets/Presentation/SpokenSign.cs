using System.Collections.Immutable;

namespace Leaflets.Presentation;

/// <summary>
/// A sign that is heard as words. Some signs always are, <c>≥</c>; those of the keyboard only where they say something of a number:
/// <c>&lt;5 mg</c>, <c>&gt;= 38</c>, <c>-5 °C</c>, and not in <c>-&gt;</c>, <c>5-10</c>, <c>5 - 10</c> or <c>well-known</c>.
/// </summary>
internal static class SpokenSign
{
    /// <summary>What may stand right before a number's minus.</summary>
    private const string Openers = "([{«“‘„\"'<>≤≥±≈~–—/";

    /// <summary>The words for the sign at an index, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the sign may be.</param>
    /// <param name="symbols">The words for signs.</param>
    /// <param name="length">How many characters the sign has.</param>
    public static string? WordsAt(string text, int index, ImmutableDictionary<char, string> symbols, out int length)
    {
        length = 1;
        switch (text[index])
        {
            case '<' or '>' when index + 1 < text.Length && text[index + 1] == '=':
                length = 2;
                return IsComparison(text, index, 2) ? symbols.GetValueOrDefault(text[index] == '<' ? '≤' : '≥') : null;
            case '<' or '>':
                return IsComparison(text, index, 1) ? symbols.GetValueOrDefault(text[index]) : null;
            case '-' or '\u2212' or '\u2010' or '\u2011' or '\uFE63' or '\uFF0D':
                return IsMinus(text, index) ? symbols.GetValueOrDefault('-') : null;
            default:
                return symbols.GetValueOrDefault(text[index]);
        }
    }

    /// <summary>A sign before a number, with at most a space between, that is no part of an arrow or a tag.</summary>
    private static bool IsComparison(string text, int index, int length)
    {
        var isArrow = index > 0 && text[index - 1] is '-' or '=' or '<' or '>';
        var at = index + length;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009')
        {
            at++;
        }

        return !isArrow && at - index - length <= 1 && IsNumber(text, at);
    }

    /// <summary>A sign right before a number that follows no other number: no range, no telephone number, no date.</summary>
    private static bool IsMinus(string text, int index)
    {
        if (!IsNumber(text, index + 1))
        {
            return false;
        }

        if (index == 0 || Openers.Contains(text[index - 1]))
        {
            return true;
        }

        var before = text.AsSpan(0, index).TrimEnd();
        return before.Length < index && (before.IsEmpty || !(char.IsDigit(before[^1]) || before[^1] is '%' or '°' or ')' or ':' or '-'));
    }

    private static bool IsNumber(string text, int at) =>
        at < text.Length
        && (char.IsDigit(text[at]) || (text[at] is '.' or ',' or '-' or '\u2212' && at + 1 < text.Length && char.IsDigit(text[at + 1])));
}
