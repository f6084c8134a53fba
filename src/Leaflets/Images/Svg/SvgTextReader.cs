using System.Collections.Immutable;
using System.Text;
using Leaflets.Typesetting.Drawings;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Images.Svg;

/// <summary>Reads text (SVG 1.1, 10): pieces that follow each other, each piece of one look, anchored where a place is stated.</summary>
internal sealed class SvgTextReader
{
    /// <summary>Half of an x-height, and a cap height, in ems of common sans-serif faces.</summary>
    private const double Middle = 0.26;
    private const double Hanging = 0.72;

    private readonly ITextSetter _setter;
    private readonly DrawingBudget _budget;

    public SvgTextReader(ITextSetter setter, DrawingBudget budget) => (_setter, _budget) = (setter, budget);

    /// <summary>What a <c>text</c> element draws.</summary>
    /// <exception cref="InvalidDrawingException">It is set in a way that is not known, or has a letter that no typeface has.</exception>
    public ImmutableArray<DrawingItem> Read(SvgElement element, SvgStyle style, double width, double height)
    {
        var pieces = new List<Piece>();
        Collect(element, style, width, height, pieces);
        TrimEnds(pieces);
        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        var (x, y) = (0.0, 0.0);
        for (var first = 0; first < pieces.Count;)
        {
            var end = first + 1;
            while (end < pieces.Count && pieces[end].X is null && pieces[end].Y is null)
            {
                end++;
            }

            (x, y) = Chunk(pieces[first..end], x, y, items);
            first = end;
        }

        return items.ToImmutable();
    }

    /// <summary>Sets the pieces from one stated place to the next.</summary>
    private (double X, double Y) Chunk(List<Piece> pieces, double x, double y, ImmutableArray<DrawingItem>.Builder items)
    {
        (x, y) = (pieces[0].X ?? x, pieces[0].Y ?? y);
        var lines = pieces.ConvertAll(piece => Set(piece));
        var width = 0.0;
        for (var i = 0; i < pieces.Count; i++)
        {
            width += lines[i].Width + pieces[i].Dx;
        }

        var style = pieces[0].Style;
        x -= (style.Anchor, style.IsRightToLeft) switch { ("middle", _) => width / 2, ("end", false) or ("start", true) => width, _ => 0 };
        for (var i = 0; i < pieces.Count; i++)
        {
            (x, y) = (x + pieces[i].Dx, y + pieces[i].Dy);
            foreach (var run in lines[i].Runs)
            {
                if (pieces[i].Style.IsVisible && SvgColors.Read(pieces[i].Style.Fill, pieces[i].Style.Color, pieces[i].Element) is not null)
                {
                    var place = SvgPathData.At(x + run.Position.X.Points, y + run.Position.Y.Points + Shift(pieces[i]));
                    items.Add(new DrawingText(place, run.Run, pieces[i].Style.FillOpacity));
                }
            }

            x += lines[i].Width;
        }

        return (x, y);
    }

    private (ImmutableArray<Typesetting.Frames.TextItem> Runs, double Width) Set(Piece piece)
    {
        var style = piece.Style;
        if (piece.Text.Length == 0 || style.FontSize <= 0)
        {
            return ([], 0);
        }

        if (style.Stroke != "none" && style.Line(piece.Element, 1) is not null)
        {
            throw piece.Element.Fault("text with an outline (stroke)");
        }

        _budget.Text(piece.Text, piece.Element);
        var color = SvgColors.Read(style.Fill, style.Color, piece.Element) ?? Color.Black;
        var (runs, width, missing) = _setter.Set(
            piece.Text, new DrawingTextStyle(Length.FromPoints(style.FontSize), style.FontWeight, style.IsItalic, color, style.IsRightToLeft));
        return missing is null ? (runs, width.Points) : throw piece.Element.Fault($"the characters '{missing}', which no typeface of the leaflet has");
    }

    private static double Shift(Piece piece) => piece.Element["dominant-baseline"] switch
    {
        null or "auto" or "alphabetic" or "baseline" => 0,
        "middle" or "central" => Middle * piece.Style.FontSize,
        "hanging" or "text-before-edge" => Hanging * piece.Style.FontSize,
        var other => throw piece.Element.Fault($"the property 'dominant-baseline: {other}'"),
    };

    private void Collect(SvgElement element, SvgStyle style, double width, double height, List<Piece> pieces)
    {
        _budget.Read(element);
        if (element["textLength"] is not null || element["rotate"] is not null || element["writing-mode"] is { } mode and not ("lr" or "lr-tb" or "horizontal-tb"))
        {
            throw element.Fault("text that is stretched, turned or set downward");
        }

        foreach (var name in (ReadOnlySpan<string>)["letter-spacing", "word-spacing", "text-decoration", "baseline-shift"])
        {
            if (element[name] is { } value and not ("normal" or "none" or "0" or "0px" or "baseline"))
            {
                throw element.Fault($"the property '{name}: {value}'");
            }
        }

        double? x = Place("x", width), y = Place("y", height);
        double dx = Place("dx", width) ?? 0, dy = Place("dy", height) ?? 0;
        foreach (var child in element.Children)
        {
            if (child.Name == SvgElement.TextName)
            {
                pieces.Add(new Piece(Collapse(child.Text, pieces), element, style) { X = x, Y = y, Dx = dx, Dy = dy });
            }
            else if (child.Name is "tspan" or "a")
            {
                var first = pieces.Count;
                if (child["display"] != "none")
                {
                    Collect(child, style.For(child, width), width, height, pieces);
                }

                if (first == pieces.Count)
                {
                    continue;
                }

                // The place of the parent holds for its first piece, unless that states its own.
                var piece = pieces[first];
                pieces[first] = piece with { X = piece.X ?? x, Y = piece.Y ?? y, Dx = piece.Dx + dx, Dy = piece.Dy + dy };
            }
            else
            {
                throw child.Fault($"an element '{child.Name}' in text");
            }

            (x, y, dx, dy) = (null, null, 0, 0);
        }

        double? Place(string name, double whole)
        {
            if (element[name] is not { } text)
            {
                return null;
            }

            return text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var one]
                ? SvgNumbers.Length(one, whole, element, style.FontSize)
                : throw element.Fault("text with a place for each letter");
        }
    }

    /// <summary>White space as one space; none after a space.</summary>
    private static string Collapse(string text, List<Piece> before)
    {
        var collapsed = new StringBuilder();
        var isAfterSpace = before.Count == 0 || before[^1].Text.EndsWith(' ');
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r';
            if (!isSpace || !isAfterSpace)
            {
                collapsed.Append(isSpace ? ' ' : c);
            }

            isAfterSpace = isSpace;
        }

        return collapsed.ToString();
    }

    private static void TrimEnds(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i == pieces.Count - 1 || pieces[i + 1].X is not null || pieces[i + 1].Y is not null)
            {
                pieces[i] = pieces[i] with { Text = pieces[i].Text.TrimEnd(' ') };
            }
        }

        pieces.RemoveAll(static piece => piece is { Text.Length: 0, X: null, Y: null, Dx: 0, Dy: 0 });
    }

    private sealed record Piece(string Text, SvgElement Element, SvgStyle Style)
    {
        public double? X { get; init; }

        public double? Y { get; init; }

        public double Dx { get; init; }

        public double Dy { get; init; }
    }
}
