namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>Text that is a directional isolate (UAX #9, 2.4.2).</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
/// <param name="RightToLeft">The direction.</param>
/// <param name="IsArabicNumber">
/// Whether it is a number in Arabic digits. From left to right its groups are kept in order by an override, for digits of that kind turn
/// spaces between them round in any isolate (N1); from right to left it is in order as behind an Arabic letter (W2).
/// </param>
internal readonly record struct IsolatedSpan(int Start, int End, bool RightToLeft, bool IsArabicNumber = false);
