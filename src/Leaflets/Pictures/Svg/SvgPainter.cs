using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Paints paths and text: filling, line and markers in their order (SVG 1.1, 11; SVG 2, 13.7).</summary>
internal sealed class SvgPainter
{
    private static readonly string[] Steps = ["fill", "stroke", "markers"];

    /// <summary>A line through or under text where its typeface does not say, in ems.</summary>
    private const double DecorationWidth = 0.06;

    private readonly DrawingBudget _budget;
    private readonly SvgPaints _paints;
    private readonly SvgPatterns _patterns;
    private readonly SvgMarkers _markers;

    public SvgPainter(SvgDrawer drawer, DrawingBudget budget)
    {
        _budget = budget;
        _paints = new SvgPaints(drawer, budget);
        _patterns = new SvgPatterns(drawer, budget);
        _markers = new SvgMarkers(drawer, budget);
    }

    /// <summary>What a shape draws.</summary>
    /// <param name="element">The shape's element.</param>
    /// <param name="path">Its path.</param>
    /// <param name="bounds">The rectangle around the path.</param>
    /// <param name="scope">The scope inside it.</param>
    /// <exception cref="InvalidDrawingException">It is painted in a way that is not known.</exception>
    public ImmutableArray<DrawingItem> Shape(
        SvgElement element, VectorPath path, (double X, double Y, double Width, double Height) bounds, SvgScope scope)
    {
        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        Paint(element, path, bounds, scope, hasArea: element.Name != "line", hasMarkers: true, items);
        return items.ToImmutable();
    }

    /// <summary>Draws a piece of text.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="runs">Its glyphs, from the origin on.</param>
    /// <param name="width">How wide they are.</param>
    /// <param name="place">Where they are drawn.</param>
    /// <param name="scope">The scope of the text.</param>
    /// <param name="outlines">Makes paths of glyphs.</param>
    /// <param name="items">Takes what is drawn.</param>
    public void Text(
        TextPiece piece,
        ImmutableArray<TextItem> runs,
        double width,
        Transform place,
        SvgScope scope,
        GlyphOutlines outlines,
        ImmutableArray<DrawingItem>.Builder items)
    {
        var style = piece.Style;
        if (!style.IsVisible || runs.IsEmpty)
        {
            return;
        }

        var own = scope with { Style = style };
        Decorate("underline", -runs[0].Run.Face.Metrics.UnderlinePosition / (double)runs[0].Run.Face.Metrics.UnitsPerEm);
        Decorate("overline", -0.8);
        if (style.Stroke == "none" && SolidFill(piece) is { } color)
        {
            var isMoved = place is { A: 1, B: 0, C: 0, D: 1 };
            var origin = isMoved ? SvgPathData.At(place.E, place.F) : Point.Origin;
            var texts =
                runs.Select(run => (DrawingItem)new DrawingText(origin.Offset(run.Position), run.Run, style.FillOpacity * color.Opacity));
            items.AddRange(isMoved ? texts : [new DrawingGroup(place, Clip: null, 1, [.. texts])]);
        }
        else if (style.Stroke != "none" || style.Fill != "none")
        {
            var path = new VectorPath(
                [.. runs.SelectMany(run => PathMap.Apply(place, outlines.Of(new DrawingText(run.Position, run.Run, 1))).Segments)]);
            if (_budget.Path(path, piece.Element) is { } letters && PathBounds.Of(letters) is { } bounds)
            {
                Paint(piece.Element, letters, bounds, own, hasArea: true, hasMarkers: false, items);
            }
        }

        Decorate("line-through", -0.3);

        void Decorate(string name, double below)
        {
            if (!style.Decoration.Contains(name, StringComparison.Ordinal))
            {
                return;
            }

            var thickness = DecorationWidth * style.FontSize;
            var line = new Rect(
                SvgPathData.At(0, (below * style.FontSize) - (thickness / 2)),
                new Size(Length.FromPoints(width + piece.After), Length.FromPoints(thickness)));
            var path = PathMap.Apply(place, VectorPath.Rectangle(line));
            if (PathBounds.Of(path) is { } bounds)
            {
                Paint(piece.Element, path, bounds, own, hasArea: true, hasMarkers: false, items);
            }
        }
    }

    /// <summary>The colour of a piece's glyphs, where it is one.</summary>
    public static Color TextColor(TextPiece piece) => SolidFill(piece)?.Color ?? Color.Black;

    private static SvgColor? SolidFill(TextPiece piece) =>
        piece.Style.Fill.StartsWith("url(", StringComparison.Ordinal) || piece.Style.Fill.StartsWith("context-", StringComparison.Ordinal)
        ? null
        : SvgColors.Read(piece.Style.Fill, piece.Style.Color, piece.Element);

    private void Paint(
        SvgElement element,
        VectorPath path,
        (double X, double Y, double Width, double Height) bounds,
        SvgScope scope,
        bool hasArea,
        bool hasMarkers,
        ImmutableArray<DrawingItem>.Builder items)
    {
        var style = scope.Style;
        var (fill, pattern) = hasArea ? _paints.Read(style.Fill, style.FillOpacity, style, element, bounds, scope) : (null, null);
        var isKept = KeepsWidth(element);
        var drawn = isKept && style.Stroke != "none" ? PathMap.Apply(scope.Map, path) : path;
        var line = _paints.Line(style, element, drawn, bounds, scope);
        var order = Order(style.PaintOrder, element);
        for (var i = 0; i < order.Count; i++)
        {
            switch (order[i])
            {
                case "fill" when pattern is not null:
                    _patterns.Fill(pattern, path, style, bounds, scope, items);
                    break;
                case "fill" when fill is not null || line is not null:
                    var together = i + 1 < order.Count && order[i + 1] == "stroke" && !isKept ? line : null;
                    if (fill is not null || together is not null)
                    {
                        items.Add(new DrawingPath(path, fill, style.IsEvenOdd, together));
                    }

                    line = together is null ? line : null;
                    break;
                case "stroke" when line is not null:
                    items.Add(isKept ? Kept(element, drawn, line, scope) : new DrawingPath(path, Fill: null, IsEvenOdd: false, line));
                    break;
                case "markers" when hasMarkers:
                    _markers.Draw(element, path, scope, items);
                    break;
            }
        }
    }

    /// <summary>A line that is as thick as in the drawing as a whole, whatever transforms there are (SVG 2, 13.4.2).</summary>
    /// <param name="element">The element of the line.</param>
    /// <param name="drawn">Its path in the space of the drawing.</param>
    /// <param name="line">How it is drawn.</param>
    /// <param name="scope">The scope.</param>
    private static DrawingGroup Kept(SvgElement element, VectorPath drawn, LineStyle line, SvgScope scope)
    {
        if (line.Paint is not SolidPaint)
        {
            throw element.Fault("a line of constant width (vector-effect) with a gradient");
        }

        var back = scope.Map.Inverse()
            ?? throw element.Fault("a line of constant width (vector-effect) under a transform that leaves nothing");
        return new DrawingGroup(
            DrawingBudget.Near(back, element), Clip: null, 1, [new DrawingPath(drawn, Fill: null, IsEvenOdd: false, line)]);
    }

    private static bool KeepsWidth(SvgElement element) => element["vector-effect"] switch
    {
        null or "none" or "" or "inherit" => false,
        "non-scaling-stroke" => true,
        var effect => throw element.Fault($"the property 'vector-effect: {effect}'"),
    };

    private static List<string> Order(string stated, SvgElement element)
    {
        if (stated is "normal" or "")
        {
            return [.. Steps];
        }

        var order = new List<string>();
        foreach (var step in stated.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(Steps))
        {
            if (!Steps.Contains(step))
            {
                throw element.Fault($"the property 'paint-order: {stated}'");
            }

            if (!order.Contains(step))
            {
                order.Add(step);
            }
        }

        return order;
    }
}
