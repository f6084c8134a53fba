namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>White space that hangs at a line's end.</summary>
internal static class HangingSpace
{
    /// <summary>Whether a line may end after the character and the character then takes no room. No-break spaces do not.</summary>
    public static bool Hangs(char c) =>
        c is ' ' or '\t' or ParagraphText.LineSeparator or '\u1680' or '\u3000' or '\u200B'
        || (c is >= '\u2000' and <= '\u200A' && c != '\u2007');

    /// <summary>The end of a stretch without the white space at its end, at least <paramref name="start"/>.</summary>
    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && Hangs(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
