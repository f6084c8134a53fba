namespace Leaflets.Tests.Paper;

/// <summary>A letter of a number on a page.</summary>
/// <param name="Value">The character.</param>
/// <param name="Left">The left edge, in points from the page's left.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Font">The PostScript name of its typeface.</param>
internal sealed record PrintedLetter(char Value, double Left, double Right, string Font);
