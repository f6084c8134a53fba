namespace Leaflets.Markdown.Diagnostics;

/// <summary>Texts of the source as messages show them.</summary>
internal static class Excerpt
{
    /// <summary>The beginning of a text, short enough for a message.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        const int Longest = 40;
        var line = text.Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end >= 0 ? line[..end] : line;
        if (line.Length <= Longest)
        {
            return line.ToString();
        }

        var cut = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(line[..cut], "…");
    }
}
