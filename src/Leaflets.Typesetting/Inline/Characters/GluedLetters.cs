namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>
/// Letters that languages write at a number without a space and that are no part of it: a Korean particle (0123으로), an Arabic, Hebrew or
/// Ethiopic preposition (ב30). A letter of Latin, Greek, Cyrillic, Armenian or Georgian makes one word with its digits: B12, HER2.
/// </summary>
internal static class GluedLetters
{
    /// <summary>Whether the character is such a letter or its mark (of the Basic Multilingual Plane).</summary>
    public static bool Contains(char c) =>
        (c is (>= '\u0590' and < '\u10A0') or (>= '\u1100' and < '\u1E00') or (>= '\u2D80' and < '\u2DE0') or (>= '\u3040' and < '\uD800')
            or (>= '\uF900' and < '\uFE00') or (>= '\uFE70' and < '\uFEFF'))
        && !char.IsDigit(c) && !char.IsPunctuation(c) && !char.IsWhiteSpace(c);
}
