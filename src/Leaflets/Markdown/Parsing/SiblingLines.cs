namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Looks among the lines around an item for its neighbour. A letter with a full stop is an item of a list only where the next or the letter
/// before begins a line beside it: "A. Smith wrote" and "z. B." are none.
/// </summary>
internal static class SiblingLines
{
    private const int MostLines = 60;

    /// <summary>Whether a line fits an item; <paramref name="text"/> is its text from its first letter or sign on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="column">Where in the line that begins.</param>
    public delegate bool Fits(ReadOnlySpan<char> text, int column);

    /// <summary>Whether a line above or below the one at a place fits.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">A place in the line.</param>
    /// <param name="column">Where in the line the item begins.</param>
    /// <param name="above">Whether a line above fits.</param>
    /// <param name="below">Whether a line below fits.</param>
    public static bool Any(string text, int at, int column, Fits above, Fits below) =>
        Below(text, at, column, below) || Above(text, at, column, above);

    private static bool Below(string text, int at, int column, Fits fits)
    {
        var isAfterBlank = false;
        var end = EndOf(text, at);
        for (var i = 0; i < MostLines && end < text.Length; i++)
        {
            var start = end + 1;
            end = EndOf(text, start);
            var line = text.AsSpan(start, end - start);
            var content = line.TrimStart(" \t>");
            if (content.IsWhiteSpace())
            {
                isAfterBlank = true;
                continue;
            }

            var begins = line.Length - content.Length;
            if (begins <= column + 1 && fits(content, begins))
            {
                return true;
            }

            if (content[0] == '#' || (isAfterBlank && begins <= column))
            {
                return false;
            }

            isAfterBlank = false;
        }

        return false;
    }

    private static bool Above(string text, int at, int column, Fits fits)
    {
        var isBelowBlank = false;
        var passed = false;
        var start = StartOf(text, at);
        for (var i = 0; i < MostLines && start > 0; i++)
        {
            var end = start - 1;
            start = StartOf(text, end);
            var line = text.AsSpan(start, end - start);
            var content = SkipMarkers(line);
            if (content.IsWhiteSpace())
            {
                if (isBelowBlank && passed)
                {
                    return false;
                }

                (isBelowBlank, passed) = (true, false);
                continue;
            }

            var begins = line.Length - content.Length;
            if (fits(content, begins))
            {
                return true;
            }

            if (content[0] == '#')
            {
                return false;
            }

            // The first line of the paragraph above says whether that belongs to an item.
            passed = begins <= column;
        }

        return false;
    }

    /// <summary>What stands behind the marks of quotations and of the lists that hold this one.</summary>
    private static ReadOnlySpan<char> SkipMarkers(ReadOnlySpan<char> line)
    {
        while (true)
        {
            line = line.TrimStart(" \t>");
            var digits = 0;
            while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            {
                digits++;
            }

            var marker = digits > 0 && digits < line.Length && line[digits] is ('.' or ')') ? digits + 1 : line is ['-' or '*' or '+', ..]
                ? 1 : 0;
            if (marker == 0 || marker >= line.Length || line[marker] is not (' ' or '\t'))
            {
                return line;
            }

            line = line[marker..];
        }
    }

    private static int EndOf(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.AsSpan(at).IndexOf('\n');
        return end < 0 ? text.Length : at + end;
    }

    private static int StartOf(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
