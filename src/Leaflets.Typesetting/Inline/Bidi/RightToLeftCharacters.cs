namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>Tells in one pass whether text needs the bidirectional algorithm at all.</summary>
internal static class RightToLeftCharacters
{
    /// <summary>
    /// Whether every character certainly resolves to level 0 in a left-to-right paragraph: no right-to-left letter, Arabic digit or
    /// directional control. Blocks that mix (from U+0590 to U+08FF, presentation forms, the historic scripts) count as right to left.
    /// </summary>
    public static bool None(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0590' && !IsLeftToRightOrNeutral(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLeftToRightOrNeutral(char c) =>
        c is (>= '\u0900' and <= '\u200D') or (>= '\u2010' and <= '\u2029') or (>= '\u202F' and <= '\u2065')
            or (>= '\u206A' and <= '\uD801') or (>= '\uD804' and <= '\uD839') or (>= '\uD83C' and <= '\uFB1C')
            or (>= '\uFE00' and <= '\uFE6F')
            or >= '\uFEFF';
}
