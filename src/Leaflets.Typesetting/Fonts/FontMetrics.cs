namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// The vertical measures of a face, in font design units; heights are above the baseline, <see cref="Descender"/> is below it.
/// </summary>
/// <param name="UnitsPerEm">Design units in one em (OpenType <c>head</c>).</param>
/// <param name="Ascender">The typographic ascender.</param>
/// <param name="Descender">The typographic descender; negative.</param>
/// <param name="LineGap">The extra space that the face asks for between lines.</param>
/// <param name="XHeight">The height of the letter x, 0 where the face states none.</param>
/// <param name="CapHeight">The height of the letter H, 0 where the face states none.</param>
/// <param name="UnderlinePosition">The middle of an underline; negative.</param>
/// <param name="UnderlineThickness">The thickness of an underline.</param>
/// <param name="ItalicAngle">Degrees counter-clockwise from upright; negative for italics.</param>
public sealed record FontMetrics(
    int UnitsPerEm,
    int Ascender,
    int Descender,
    int LineGap,
    int XHeight,
    int CapHeight,
    int UnderlinePosition,
    int UnderlineThickness,
    double ItalicAngle);
