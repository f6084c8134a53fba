namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>A stretch of text that says one thing: a dose, a phone number, a date, an address.</summary>
/// <param name="Start">The first character's index (UTF-16).</param>
/// <param name="End">The index after the last character.</param>
/// <param name="IsKeptTogether">Whether the stretch is not divided over two lines.</param>
/// <param name="IsLeftToRight">Whether the stretch reads from left to right in text of every direction.</param>
public readonly record struct ProtectedSpan(int Start, int End, bool IsKeptTogether, bool IsLeftToRight);
