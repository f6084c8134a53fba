using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>Scripts that are written without spaces between words: a line end between two of their characters stands for nothing.</summary>
internal static class UnspacedScript
{
    /// <summary>Whether a line end in the source between these characters is no space (CSS Text 4, 4.1.3, segment breaks).</summary>
    /// <param name="before">The character before, or null at a beginning.</param>
    /// <param name="after">The character after, or null at an end.</param>
    public static bool JoinsLines(char? before, char? after) => Contains(before) && Contains(after);

    /// <summary>The first character of the inlines from an index on, or null.</summary>
    public static char? FirstCharacter(ImmutableArray<Inline> content, int from)
    {
        for (var i = from; i < content.Length; i++)
        {
            var first = content[i] switch
            {
                Text { Value.Length: > 0 } text => text.Value[0],
                InlineCode { Value.Length: > 0 } code => code.Value[0],
                var other => FirstCharacter(Children.Of(other), 0),
            };
            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    /// <summary>Han, kana, their punctuation.</summary>
    private static bool Contains(char? character) =>
        character is (>= '\u2E80' and <= '\u312F') or (>= '\u31A0' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF9F')
            or (>= '\uD840' and <= '\uDFFF');
}
