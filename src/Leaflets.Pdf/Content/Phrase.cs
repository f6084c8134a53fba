namespace Leaflets.Pdf.Content;

/// <summary>Left-to-right runs that follow one another on a line without anything between, as a run of them sees it.</summary>
/// <param name="Left">Where the phrase begins, to the right of the page's left edge.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsFirst">Whether the run is its first.</param>
/// <param name="IsLast">Whether the run is its last.</param>
/// <param name="IsReplaced">Whether an element around says another text in its place.</param>
internal readonly record struct Phrase(double Left, double End, bool IsFirst, bool IsLast, bool IsReplaced = false);
