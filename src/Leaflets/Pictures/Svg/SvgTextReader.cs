using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Sets text (SVG 1.1, 10): pieces that follow each other, anchored where a place is stated.</summary>
internal sealed class SvgTextReader
{
    private readonly ITextSetter _setter;
    private readonly DrawingBudget _budget;
    private readonly SvgPainter _painter;

    public SvgTextReader(ITextSetter setter, DrawingBudget budget, SvgPainter painter) =>
        (_setter, _budget, _painter) = (setter, budget, painter);

    /// <summary>What a <c>text</c> element draws.</summary>
    /// <param name="element">The element.</param>
    /// <param name="scope">The scope inside it.</param>
    /// <param name="isShown">Whether an element inside is for this reader.</param>
    /// <exception cref="InvalidDrawingException">It is set in a way that is not known, or has a letter that no typeface has.</exception>
    public ImmutableArray<DrawingItem> Read(SvgElement element, SvgScope scope, Func<SvgElement, bool> isShown)
    {
        var pieces = SvgTextCollector.Collect(element, scope, _budget, isShown);
        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        using var outlines = new GlyphOutlines();
        var (x, y) = (0.0, 0.0);
        for (var first = 0; first < pieces.Count;)
        {
            var end = first + 1;
            while (end < pieces.Count && pieces[end].X is null && pieces[end].Y is null)
            {
                end++;
            }

            (x, y) = Chunk(pieces[first..end], x, y, scope, outlines, items);
            first = end;
        }

        return items.ToImmutable();
    }

    /// <summary>Sets the pieces from one stated place to the next.</summary>
    private (double X, double Y) Chunk(
        List<TextPiece> pieces, double x, double y, SvgScope scope, GlyphOutlines outlines, ImmutableArray<DrawingItem>.Builder items)
    {
        (x, y) = (pieces[0].X ?? x, pieces[0].Y ?? y);
        var lines = pieces.ConvertAll(Set);
        Stretch(pieces, lines);
        var width = -pieces[0].Dx;
        for (var i = 0; i < pieces.Count; i++)
        {
            width += Advance(pieces[i], lines[i].Width) + (pieces[i].Dx * pieces[i].Scale);
        }

        var style = pieces[0].Style;
        x -= (style.Anchor, style.IsRightToLeft) switch { ("middle", _) => width / 2, ("end", false) or ("start", true) => width, _ => 0 };
        for (var i = 0; i < pieces.Count; i++)
        {
            Steps.Take();
            var piece = pieces[i];
            (x, y) = (x + (piece.Dx * piece.Scale), y + piece.Dy);
            var place = Transform.Translation(x, y + TextBaselines.Shift(piece));
            if (piece.Rotation != 0)
            {
                place = place.After(SvgTransform.Rotation(piece.Rotation));
            }

            place = piece.Scale == 1 ? place : place.After(Transform.Scaling(piece.Scale, 1));
            _painter.Text(piece, lines[i].Runs, lines[i].Width, DrawingBudget.Near(place, piece.Element), scope, outlines, items);
            x += Advance(piece, lines[i].Width);
        }

        return (x, y);
    }

    private static double Advance(TextPiece piece, double width) => (width * piece.Scale) + piece.After;

    /// <summary>Gives pieces the length that their element states: letters are stretched, or room is added between them.</summary>
    private static void Stretch(List<TextPiece> pieces, List<(ImmutableArray<TextItem> Runs, double Width)> lines)
    {
        for (var first = 0; first < pieces.Count;)
        {
            Steps.Take();
            var end = first + 1;
            while (end < pieces.Count && pieces[end].Stretch == pieces[first].Stretch)
            {
                end++;
            }

            if (pieces[first].Stretch is { } stretch)
            {
                if (stretch.IsUsed)
                {
                    throw pieces[first].Element.Fault("a stated length (textLength) of text in several places");
                }

                stretch.IsUsed = true;
                var natural = -pieces[first].Dx;
                for (var i = first; i < end; i++)
                {
                    natural += lines[i].Width + pieces[i].After + pieces[i].Dx;
                }

                for (var i = first; i < end && natural > 0 && stretch.Length > 0; i++)
                {
                    if (stretch.ScalesGlyphs)
                    {
                        (pieces[i].Scale, pieces[i].After) = (stretch.Length / natural, pieces[i].After * stretch.Length / natural);
                    }
                    else if (i < end - 1)
                    {
                        pieces[i].After += (stretch.Length - natural) / (end - first - 1);
                    }
                }
            }

            first = end;
        }
    }

    private (ImmutableArray<TextItem> Runs, double Width) Set(TextPiece piece)
    {
        Steps.Take();
        var style = piece.Style;
        if (piece.Text.Length == 0 || style.FontSize <= 0)
        {
            return ([], 0);
        }

        _budget.Text(piece.Text, piece.Element);
        var (runs, width, missing) = _setter.Set(
            piece.Text,
            new DrawingTextStyle(
                Length.FromPoints(style.FontSize), style.FontWeight, style.IsItalic, SvgPainter.TextColor(piece), style.IsRightToLeft));
        return missing is null ? (runs, width.Points)
            : throw piece.Element.Fault($"the characters '{missing}', which no typeface of the leaflet has");
    }
}
