using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>
/// The height of a line and where its baseline lies: the leading, shared evenly above and below the paragraph's own face, and more where a
/// box or larger type needs it.
/// </summary>
internal sealed class LineHeight
{
    /// <summary>The measures that stand in where a paragraph has no face: common ones of text faces.</summary>
    private const double DefaultAscent = 0.95;

    private const double DefaultDescent = 0.25;

    private readonly Length _ascent;
    private readonly Length _descent;
    private readonly Length _size;

    public LineHeight(ParagraphStyle style, FontFace? face)
    {
        _size = style.Text.Size;
        var (ascent, descent) = face is null ? (_size * DefaultAscent, _size * DefaultDescent) : Extent(face, _size);
        var half = (style.Leading - ascent - descent) / 2;
        _ascent = ascent + half;
        _descent = descent + half;
    }

    /// <summary>The heights above and below the baseline that a line with these pieces takes.</summary>
    public (Length Above, Length Below) Of(IEnumerable<LinePiece> pieces)
    {
        var (above, below) = (_ascent, _descent);
        foreach (var piece in pieces)
        {
            if (piece.Box is { } box)
            {
                above = Length.Max(above, box.Ascent);
                below = Length.Max(below, box.Frame.Size.Height - box.Ascent);
            }
            else if (piece.Shaped!.Run.Style is var style && style.Size > _size)
            {
                var (ascent, descent) = Extent(piece.Shaped.Run.Face, style.Size);
                above = Length.Max(above, ascent + style.BaselineShift);
                below = Length.Max(below, descent - style.BaselineShift);
            }
        }

        return (above, below);
    }

    /// <summary>The heights of a face above and below the baseline.</summary>
    public static (Length Ascent, Length Descent) Extent(FontFace face, Length size)
    {
        var unit = size / face.Metrics.UnitsPerEm;
        return (unit * face.Metrics.Ascender, unit * -face.Metrics.Descender);
    }
}
