namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>Letters of scripts that put no space between words: where a word ends, only its neighbours or a dictionary tell.</summary>
internal static class UnspacedLetters
{
    /// <summary>
    /// Whether the character is a letter or mark of Thai, Lao, Burmese, Khmer, kana or Han (of the Basic Multilingual Plane).
    /// </summary>
    public static bool Contains(char c) =>
        c is (>= '\u0E01' and <= '\u0E4E') or (>= '\u0E81' and <= '\u0ECE') or (>= '\u1000' and <= '\u103F')
        or (>= '\u1780' and <= '\u17D3')
            or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF');
}
