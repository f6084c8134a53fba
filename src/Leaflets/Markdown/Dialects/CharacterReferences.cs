namespace Leaflets.Markdown.Dialects;

/// <summary>
/// Names of characters that CommonMark (2.5) leaves as they stand: without their semicolon, unknown, or of no character. Browsers read some
/// of them, so that authors see a sign where a leaflet would print the name.
/// </summary>
internal static class CharacterReferences
{
    /// <summary>The names that HTML reads without a semicolon and texts about health have, and others that are as common.</summary>
    private static readonly string[] Names =
    [
        "amp", "cent", "copy", "deg", "divide", "frac12", "frac14", "frac34", "ge", "gt", "half", "hellip", "laquo", "le", "lt", "mdash",
        "micro", "middot", "minus", "nbsp", "ndash", "plusmn", "pound", "quot", "raquo", "reg", "sup1", "sup2", "sup3", "times", "yen",
    ];

    /// <summary>The length of a name that was meant for a character and is text, or 0.</summary>
    public static int Open(ForeignPlace place)
    {
        var rest = place.Line[1..];
        if (rest is ['#', ..])
        {
            var isHex = rest is [_, 'x' or 'X', ..];
            var from = isHex ? 2 : 1;
            var digits = from;
            while (digits < rest.Length && (isHex ? char.IsAsciiHexDigit(rest[digits]) : char.IsAsciiDigit(rest[digits])))
            {
                digits++;
            }

            return digits == from ? 0 : digits + (rest[digits..] is [';', ..] ? 2 : 1);
        }

        var end = 0;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        if (end > 1 && end < rest.Length && rest[end] == ';' && char.IsAsciiLetter(rest[0]))
        {
            return end + 2;
        }

        foreach (var name in Names)
        {
            if (rest.StartsWith(name, StringComparison.Ordinal)
                && (end == name.Length || name == "nbsp" || IsNumberBehind(rest[name.Length..end])) && rest[end..] is not ['=', ..])
            {
                return name.Length + 1;
            }
        }

        return 0;
    }

    private static bool IsNumberBehind(ReadOnlySpan<char> rest) => rest is [>= '0' and <= '9', ..];
}
