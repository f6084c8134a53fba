namespace Leaflets.Pdf.Fonts;

/// <summary>Glyphs of a run that stand for some of its characters and are painted with one code.</summary>
/// <param name="First">The first glyph in visual order.</param>
/// <param name="End">The glyph after the last.</param>
/// <param name="Left">Where the pen stands before the first glyph, in design units from the run's left end.</param>
/// <param name="Width">How far the cluster moves the pen, in design units.</param>
/// <param name="Text">The characters, in the order of the text.</param>
internal readonly record struct TextCluster(int First, int End, int Left, int Width, string Text);
