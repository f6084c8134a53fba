namespace Leaflets.Pdf.Fonts;

/// <summary>One code of a content stream: a glyph of the embedded font with its place in the run.</summary>
/// <param name="Id">The glyph's id in the embedded font, which is its code.</param>
/// <param name="Left">Where its origin lies, in design units from the run's left end.</param>
internal readonly record struct PaintedGlyph(ushort Id, int Left)
{
    /// <summary>Whether it is not seen, and says a mark of direction alone.</summary>
    public bool IsMark { get; init; }
}
