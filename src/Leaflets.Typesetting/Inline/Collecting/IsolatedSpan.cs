namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>Text that is a directional isolate (UAX #9, 2.4.2).</summary>
internal readonly record struct IsolatedSpan(int Start, int End, bool RightToLeft);
