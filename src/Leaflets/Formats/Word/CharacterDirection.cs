namespace Leaflets.Formats.Word;

/// <summary>The direction of single characters.</summary>
internal static class CharacterDirection
{
    /// <summary>Whether a character belongs to a script that runs from right to left.</summary>
    public static bool IsRightToLeft(char character) =>
        character is '\u200F' or (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Whether a character is a digit that is a number of the Arabic kind (UAX #9, AN).</summary>
    public static bool IsArabicDigit(char character) => character is >= '\u0660' and <= '\u0669';
}
