using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>How far a line reaches above and below its baseline, in points.</summary>
internal readonly record struct LineExtent(double Above, double Below)
{
    /// <summary>The share of an em above the baseline where no face is known, as in most Latin faces.</summary>
    private const double UsualAscent = 0.8;

    /// <summary>The share of an em below the baseline where no face is known.</summary>
    private const double UsualDescent = 0.2;

    /// <summary>The ascender and descender of the face that is the strut of a style, at its size.</summary>
    public static LineExtent OfText(TextStyle style, FaceStack faces)
    {
        var size = style.Size.Points;
        if (faces.Of(style).Strut is not { Metrics: var metrics })
        {
            return new LineExtent(size * UsualAscent, size * UsualDescent);
        }

        return new LineExtent(size * metrics.Ascender / metrics.UnitsPerEm, -size * metrics.Descender / metrics.UnitsPerEm);
    }

    /// <summary>The extent of a line of nothing but the paragraph's own text: the leading, its surplus halved above and below.</summary>
    public static LineExtent OfLeading(ParagraphStyle style, LineExtent text)
    {
        var leading = style.Leading.Points;
        var above = text.Above + ((leading - text.Above - text.Below) / 2);
        return new LineExtent(above, leading - above);
    }

    /// <summary>
    /// The extent with room for a piece. Text of the paragraph's size takes what the paragraph's face takes, whatever face it falls
    /// back to, so that lines stay evenly spaced; larger or shifted text and boxes take what they need.
    /// </summary>
    public LineExtent Including(LinePiece piece, ParagraphStyle style, LineExtent text)
    {
        if (piece.Run is not { } run)
        {
            return this;
        }

        if (run.Box is { } box)
        {
            return Including(box.Ascent.Points, (box.Frame.Size.Height - box.Ascent).Points);
        }

        var shift = run.Style.BaselineShift.Points;
        if (run.Style.Size <= style.Text.Size && shift == 0)
        {
            return this;
        }

        var scale = run.Style.Size / style.Text.Size;
        return Including((text.Above * scale) + shift, (text.Below * scale) - shift);
    }

    private LineExtent Including(double above, double below) => new(Math.Max(Above, above), Math.Max(Below, below));
}
