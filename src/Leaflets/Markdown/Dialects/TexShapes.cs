using System.Buffers;

namespace Leaflets.Markdown.Dialects;

/// <summary>The shapes of commands and formulas of TeX.</summary>
internal static class TexShapes
{
    private static readonly SearchValues<char> FormulaMarks =
        SearchValues.Create("\\^_=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZαβγμ");

    /// <summary>What no price has: <c>$$ to $$$</c>.</summary>
    private static readonly SearchValues<char> StrongMarks = SearchValues.Create("\\^_=");

    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.,");

    /// <summary>The shortest name that alone is a command; "\n" and "\to" are shorter than many typing mistakes.</summary>
    private const int ShortestName = 3;

    private static readonly string[] Commands =
    [
        "LaTeX", "Large", "TeX", "ge", "le", "mu", "ne", "par", "pi", "pm", "to",
    ];

    /// <summary>
    /// A command of TeX: a word in small letters behind a backslash that no other word precedes, or any with an argument.
    /// </summary>
    public static int Command(ForeignPlace place)
    {
        var line = place.Line;
        var end = 1;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }

        if (end < 2 || char.IsAsciiLetter(place.Before) || place.Before is ':' or '\\' or '/')
        {
            return 0;
        }

        if (end < line.Length && line[end] == '{' && !char.IsAsciiDigit(place.Before))
        {
            var close = line[end..].IndexOf('}');
            return close < 0 ? end : end + close + 1;
        }

        var name = line[1..end];
        var isName = name.Length >= ShortestName && !name.ContainsAnyExceptInRange('a', 'z')
            && line[end..] is not ['\\' or ':' or '.' or '_', ..];
        return isName || Commands.AsSpan().Contains(name.ToString()) ? end : 0;
    }

    /// <summary>
    /// A formula between single dollars, by pandoc's rule for money: nothing blank within the dollars, and no digit behind.
    /// </summary>
    public static int Formula(ForeignPlace place)
    {
        var line = place.Line;
        if (char.IsLetterOrDigit(place.Before) || line.Length < 3 || char.IsWhiteSpace(line[1]))
        {
            return 0;
        }

        var close = line[1..].IndexOf('$') + 1;
        var isFormula = close > 1 && !char.IsWhiteSpace(line[close - 1])
            && (close + 1 == line.Length || !char.IsLetterOrDigit(line[close + 1]))
            && (IsNumber(line[1..close]) || (line[1..close].ContainsAny(FormulaMarks) && !IsMoney(line[1..close])));
        return isFormula ? close + 1 : 0;
    }

    /// <summary>A formula of its own between double dollars, which may hold lines.</summary>
    public static int DisplayFormula(ForeignPlace place)
    {
        var rest = place.Onward;
        var close = rest[2..].IndexOf("$$", StringComparison.Ordinal) + 2;
        var isFormula = close > 2 && rest[2] != '$'
            && (IsNumber(rest[2..close].Trim()) || rest[2..close].ContainsAny(rest[2] == ' ' ? StrongMarks : FormulaMarks));
        return isFormula ? close + 2 : 0;
    }

    /// <summary>Nothing but a number: no price has a dollar on both its sides.</summary>
    private static bool IsNumber(ReadOnlySpan<char> inner) => !inner.ContainsAnyExcept(Number) && inner.ContainsAnyInRange('0', '9');

    /// <summary>An amount that another dollar follows: <c>$5M/$</c>, <c>$5 or US$</c>.</summary>
    private static bool IsMoney(ReadOnlySpan<char> inner) =>
        char.IsAsciiDigit(inner[0]) && !inner.ContainsAny('\\', '^', '_') && !inner.Contains('=');
}
