namespace Leaflets.Formats.Reading;

/// <summary>What a passage says beside its letters.</summary>
/// <param name="At">How many characters of the passage stand before it, white space left out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What it says.</param>
internal readonly record struct Mark(int At, MarkKind Kind, string Value);
