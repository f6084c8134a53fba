namespace Leaflets.Inspection.Reading;

/// <summary>
/// Where a character is drawn, measured along the direction in which its line is set, so that a turned page changes nothing.
/// </summary>
/// <param name="Page">The page, from 1; 0 where the character is said and not drawn (ActualText).</param>
/// <param name="Along">The middle of its glyph in points along the baseline; it grows towards the right of the reader.</param>
/// <param name="Across">The baseline in points across that direction; it grows upward.</param>
/// <param name="Size">The size of its type in points.</param>
public readonly record struct DrawnPlace(int Page, double Along, double Across, double Size);
