using System.Collections.Immutable;

namespace Leaflets.Presentation;

/// <summary>
/// What is heard in place of what is printed: words for a sign that screen readers stumble on, and the whole word where soft hyphens may
/// divide it, since a divided word is read as two.
/// </summary>
internal static class SpokenText
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Divides a text into pieces; those without words of their own are heard as they are printed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the text begins; what is before it stands before it on the line.</param>
    /// <param name="symbols">The words for signs.</param>
    public static IEnumerable<(int Start, int End, string? Words)> Divide(string text, int from, ImmutableDictionary<char, string> symbols)
    {
        for (var i = from; i < text.Length;)
        {
            var (start, end, words) = At(text, i, symbols);
            if (words is null)
            {
                i = end;
                continue;
            }

            if (start > from)
            {
                yield return (from, start, null);
            }

            yield return (start, end, words);
            (i, from) = (end, end);
        }

        if (from < text.Length)
        {
            yield return (from, text.Length, null);
        }
    }

    /// <summary>The sign, word or other character at an index.</summary>
    private static (int Start, int End, string? Words) At(string text, int index, ImmutableDictionary<char, string> symbols)
    {
        if (SpokenSign.WordsAt(text, index, symbols, out var length) is { } words)
        {
            var behind = index + length;
            var before = index > 0 && !char.IsWhiteSpace(text[index - 1]) ? " " : string.Empty;
            var after = behind < text.Length && !char.IsWhiteSpace(text[behind]) ? " " : string.Empty;
            return (index, behind, before + words + after);
        }

        var end = index;
        while (end < text.Length && !char.IsWhiteSpace(text[end])
            && (end == index || SpokenSign.WordsAt(text, end, symbols, out _) is null))
        {
            end++;
        }

        var word = text.AsSpan(index, end - index);
        return word.Contains(SoftHyphen)
            ? (index, end, word.ToString().Replace(SoftHyphen.ToString(), string.Empty, StringComparison.Ordinal))
            : (index, Math.Max(end, index + 1), null);
    }
}
