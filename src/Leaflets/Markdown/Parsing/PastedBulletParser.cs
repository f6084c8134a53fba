using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Items that begin with a bullet as word processors print it. A dash is one only where the line above or below begins with the same.
/// </summary>
internal sealed class PastedBulletParser : ListItemParser
{
    /// <summary>
    /// Signs that are bullets and nothing else at the beginning of a line; the last two are those of the typefaces Symbol and Wingdings.
    /// </summary>
    private const string Bullets = "•‣⁃▪▫●■◦○◆◇➢➤·\uF0B7\uF0A7";

    /// <summary>Signs that begin a line of speech, or stand before a number, as well.</summary>
    private const string Dashes = "–";

    public PastedBulletParser() => OpeningCharacters = [.. Openings];

    /// <summary>What such an item begins with.</summary>
    public static string Openings => Bullets + Dashes;

    /// <inheritdoc/>
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        var bullet = state.CurrentChar;
        result = new(bullet);
        if (state.PeekChar(1) is not (' ' or '\t') || state.Line.Text.AsSpan(state.Start + 1, state.Line.End - state.Start).IsWhiteSpace())
        {
            return false;
        }

        if (Dashes.Contains(bullet, StringComparison.Ordinal) && pendingBulletType != bullet && !IsBeside(state, bullet))
        {
            return false;
        }

        state.NextChar();
        return true;
    }

    private static bool IsBeside(BlockProcessor state, char bullet)
    {
        var (text, start) = (state.Line.Text, state.Start);
        var below = Below(text, start);
        var above = Above(text, start);
        return Begins(below) || Begins(above);

        bool Begins(ReadOnlySpan<char> line) => line.TrimStart(" \t>") is [var first, ' ' or '\t', ..] && first == bullet;
    }

    private static ReadOnlySpan<char> Below(string text, int at)
    {
        var start = text.IndexOf('\n', at) + 1;
        var end = start == 0 ? -1 : text.IndexOf('\n', start);
        return start == 0 ? [] : text.AsSpan(start, (end < 0 ? text.Length : end) - start);
    }

    private static ReadOnlySpan<char> Above(string text, int at)
    {
        var end = at == 0 ? -1 : text.LastIndexOf('\n', at - 1);
        var start = end <= 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        return end < 0 ? [] : text.AsSpan(start, end - start);
    }
}
