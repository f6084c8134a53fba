using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Makes paths of the basic shapes (SVG 1.1, 9).</summary>
internal static class SvgShapes
{
    /// <summary>The distance of a Bézier control point that makes a quarter circle of radius 1.</summary>
    private const double Kappa = 0.5522847498307936;

    /// <summary>The path of a shape, or null where the element is no shape or has no extent.</summary>
    /// <exception cref="InvalidDrawingException">An attribute is broken, or the path is too much.</exception>
    public static VectorPath? Read(SvgElement element, double width, double height, DrawingBudget budget)
    {
        budget.Read(element);
        return budget.Path(Read(element, width, height), element);
    }

    private static VectorPath? Read(SvgElement element, double width, double height)
    {
        var diagonal = Math.Sqrt(((width * width) + (height * height)) / 2);
        switch (element.Name)
        {
            case "path":
                return element["d"] is { Length: > 0 } data and not "none" ? SvgPathData.Read(data, element) : null;
            case "rect":
                return Rectangle(element, X("x"), Y("y"), X("width"), Y("height"), width, height);
            case "circle":
                return Ellipse(X("cx"), Y("cy"), D("r"), D("r"));
            case "ellipse":
                var (rx, ry) = (RadiusOf(element, "rx", width), RadiusOf(element, "ry", height));
                return Ellipse(X("cx"), Y("cy"), rx ?? ry ?? 0, ry ?? rx ?? 0);
            case "line":
                return new VectorPath([new MoveTo(SvgPathData.At(X("x1"), Y("y1"))), new LineTo(SvgPathData.At(X("x2"), Y("y2")))]);
            case "polyline" or "polygon":
                return Polygon(element);
            default:
                return null;
        }

        double X(string name) => element[name] is { } text and not "auto" ? SvgNumbers.Length(text, width, element) : 0;
        double Y(string name) => element[name] is { } text and not "auto" ? SvgNumbers.Length(text, height, element) : 0;
        double D(string name) => element[name] is { } text ? SvgNumbers.Length(text, diagonal, element) : 0;
    }

    private static VectorPath? Polygon(SvgElement element)
    {
        var numbers = SvgNumbers.List(element["points"] ?? string.Empty, element);
        if (numbers.Count % 2 == 1)
        {
            throw element.Fault("its points are not pairs of numbers");
        }

        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        for (var i = 0; i < numbers.Count; i += 2)
        {
            var point = SvgPathData.At(numbers[i], numbers[i + 1]);
            segments.Add(i == 0 ? new MoveTo(point) : new LineTo(point));
        }

        if (element.Name == "polygon" && segments.Count > 0)
        {
            segments.Add(new ClosePath());
        }

        return segments.Count > 0 ? new VectorPath(segments.ToImmutable()) : null;
    }

    private static VectorPath? Rectangle(
        SvgElement element, double x, double y, double width, double height, double wholeWidth, double wholeHeight)
    {
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        double? rx = RadiusOf(element, "rx", wholeWidth), ry = RadiusOf(element, "ry", wholeHeight);
        var (a, b) = (Math.Min(rx ?? ry ?? 0, width / 2), Math.Min(ry ?? rx ?? 0, height / 2));
        if (a <= 0 || b <= 0)
        {
            return VectorPath.Rectangle(new Rect(SvgPathData.At(x, y), new Size(Length.FromPoints(width), Length.FromPoints(height))));
        }

        var (ka, kb) = (a * (1 - Kappa), b * (1 - Kappa));
        return new VectorPath(
        [
            new MoveTo(SvgPathData.At(x + a, y)),
            new LineTo(SvgPathData.At(x + width - a, y)),
            new CurveTo(SvgPathData.At(x + width - ka, y), SvgPathData.At(x + width, y + kb), SvgPathData.At(x + width, y + b)),
            new LineTo(SvgPathData.At(x + width, y + height - b)),
            new CurveTo(
                SvgPathData.At(x + width, y + height - kb), SvgPathData.At(x + width - ka, y + height),
                SvgPathData.At(x + width - a, y + height)),
            new LineTo(SvgPathData.At(x + a, y + height)),
            new CurveTo(SvgPathData.At(x + ka, y + height), SvgPathData.At(x, y + height - kb), SvgPathData.At(x, y + height - b)),
            new LineTo(SvgPathData.At(x, y + b)),
            new CurveTo(SvgPathData.At(x, y + kb), SvgPathData.At(x + ka, y), SvgPathData.At(x + a, y)),
            new ClosePath(),
        ]);
    }

    /// <summary>A radius that is stated; one that is not is as the other (SVG 2, 10.2 and 10.4).</summary>
    private static double? RadiusOf(SvgElement element, string name, double whole) =>
        element[name] is { } text and not "auto" ? SvgNumbers.Length(text, whole, element) : null;

    private static VectorPath? Ellipse(double cx, double cy, double rx, double ry) => rx <= 0 || ry <= 0
        ? null
        : VectorPath.Ellipse(new Rect(SvgPathData.At(cx - rx, cy - ry), new Size(Length.FromPoints(2 * rx), Length.FromPoints(2 * ry))));
}
