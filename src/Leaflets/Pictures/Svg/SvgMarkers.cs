using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Draws the markers of lines: arrowheads, points (SVG 1.1, 11.6; SVG 2, 13.3.4).</summary>
internal sealed class SvgMarkers
{
    private const double NormalSide = 3;
    private const int MostNested = 3;

    private readonly SvgDrawer _drawer;
    private readonly DrawingBudget _budget;
    private int _depth;

    public SvgMarkers(SvgDrawer drawer, DrawingBudget budget) => (_drawer, _budget) = (drawer, budget);

    /// <summary>Draws the markers of a path.</summary>
    /// <param name="element">The path's element.</param>
    /// <param name="path">The path.</param>
    /// <param name="scope">The scope inside it.</param>
    /// <param name="items">Takes what is drawn.</param>
    /// <exception cref="InvalidDrawingException">A marker has something that is not known.</exception>
    public void Draw(SvgElement element, VectorPath path, SvgScope scope, ImmutableArray<DrawingItem>.Builder items)
    {
        var style = scope.Style;
        if (style is { MarkerStart: "none", MarkerMid: "none", MarkerEnd: "none" }
            || element.Name is not ("path" or "line" or "polyline" or "polygon"))
        {
            return;
        }

        var vertices = PathVertices.Of(path, element.Name == "path" ? SvgPathData.Joints(element["d"]!, element) : new HashSet<int>());
        for (var i = 0; i < vertices.Count; i++)
        {
            var name = i == 0 ? style.MarkerStart : i == vertices.Count - 1 ? style.MarkerEnd : style.MarkerMid;
            if (vertices.Count == 1)
            {
                One(element, style.MarkerEnd, vertices[0], isStart: false, scope, items);
            }

            One(element, name, vertices[i], isStart: i == 0, scope, items);
        }
    }

    private void One(
        SvgElement element, string reference, (double X, double Y, double Degrees) vertex, bool isStart, SvgScope scope,
        ImmutableArray<DrawingItem>.Builder items)
    {
        if (reference == "none")
        {
            return;
        }

        var marker = _drawer.Referenced(element, reference);
        if (marker.Name != "marker")
        {
            throw element.Fault($"a marker that is a {marker.Name}");
        }

        _budget.Part(marker);
        if (++_depth > MostNested)
        {
            throw element.Fault("markers inside markers, too deep or without end");
        }

        var style = SvgStyle.Standing(marker, scope.Diagonal) with { Context = scope.Style };
        var (width, height) = (Side("markerWidth", scope.Width), Side("markerHeight", scope.Height));
        if (width > 0 && height > 0)
        {
            var box = SvgViewBox.Of(marker);
            var fit = SvgViewBox.Fit(marker, box, width, height);
            var (wide, high) = (box?.Width ?? width, box?.Height ?? height);
            var (refX, refY) = (Reference(marker, "refX", wide, box?.X ?? 0), Reference(marker, "refY", high, box?.Y ?? 0));
            var scale = marker["markerUnits"] == "userSpaceOnUse" ? 1 : SvgNumbers.Length(scope.Style.StrokeWidth, scope.Diagonal, element);
            var place = Transform.Translation(vertex.X, vertex.Y)
                .After(SvgTransform.Rotation(Turn(marker, vertex.Degrees, isStart)))
                .After(Transform.Scaling(scale, scale))
                .After(Transform.Translation(-((fit.A * refX) + fit.E), -((fit.D * refY) + fit.F)));
            place = DrawingBudget.Near(place, marker);
            var content = _drawer.Children(marker, new SvgScope(style, wide, high, scope.Map).Under(place).Under(fit));
            if (!content.IsEmpty && scale > 0)
            {
                var clip = marker["overflow"] is "visible" or "auto"
                    ? null
                    : new DrawingClip(
                        VectorPath.Rectangle(new Rect(Point.Origin, new Size(Length.FromPoints(width), Length.FromPoints(height)))),
                        IsEvenOdd: false);
                items.Add(
                    new DrawingGroup(
                        place, clip, 1, fit == Transform.Identity ? content : [new DrawingGroup(fit, Clip: null, 1, content)]));
            }
        }

        _depth--;

        double Side(string name, double whole) => marker[name] is { } text ? SvgNumbers.Length(text, whole, marker) : NormalSide;
    }

    private static double Reference(SvgElement marker, string name, double whole, double start) => marker[name] switch
    {
        null => 0,
        "left" or "top" => start,
        "center" => start + (whole / 2),
        "right" or "bottom" => start + whole,
        var text => SvgNumbers.Length(text, whole, marker),
    };

    private static double Turn(SvgElement marker, double direction, bool isStart) => marker["orient"] switch
    {
        null => 0,
        "auto" => direction,
        "auto-start-reverse" => isStart ? direction + 180 : direction,
        var angle => SvgTransform.Degrees(angle, marker),
    };
}
