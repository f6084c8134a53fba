namespace Leaflets.Tests.Paper;

/// <summary>A number on a page with what belongs to it: its marks, its unit, the groups of a telephone number.</summary>
/// <param name="Text">The characters from left to right, as the file says that they are.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Left">The left edge, in points from the page's left.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Baseline">The baseline, in points from the page's top.</param>
/// <param name="Size">The size of the type, in points.</param>
/// <param name="Letters">Its letters, from left to right.</param>
internal sealed record PrintedExpression(
    string Text, int Page, double Left, double Right, double Baseline, double Size, IReadOnlyList<PrintedLetter> Letters);
