using System.Collections.Immutable;

namespace Leaflets.Typesetting.Geometry;

/// <summary>A vector path, in its frame's coordinates.</summary>
public sealed record VectorPath(ImmutableArray<PathSegment> Segments)
{
    /// <summary>The distance of a Bézier control point that makes a quarter circle of radius 1.</summary>
    private const double Kappa = 0.5522847498307936;

    /// <summary>An upright rectangle.</summary>
    public static VectorPath Rectangle(Rect rect) => new(
    [
        new MoveTo(rect.Origin),
        new LineTo(new Point(rect.Right, rect.Top)),
        new LineTo(new Point(rect.Right, rect.Bottom)),
        new LineTo(new Point(rect.Left, rect.Bottom)),
        new ClosePath(),
    ]);

    /// <summary>A straight line.</summary>
    public static VectorPath Line(Point from, Point to) => new([new MoveTo(from), new LineTo(to)]);

    /// <summary>An ellipse that touches the rectangle's four sides.</summary>
    public static VectorPath Ellipse(Rect rect)
    {
        var (rx, ry) = (rect.Size.Width / 2, rect.Size.Height / 2);
        var (cx, cy) = (rect.Left + rx, rect.Top + ry);
        var (kx, ky) = (rx * Kappa, ry * Kappa);
        return new(
        [
            new MoveTo(new Point(cx + rx, cy)),
            new CurveTo(new Point(cx + rx, cy + ky), new Point(cx + kx, cy + ry), new Point(cx, cy + ry)),
            new CurveTo(new Point(cx - kx, cy + ry), new Point(cx - rx, cy + ky), new Point(cx - rx, cy)),
            new CurveTo(new Point(cx - rx, cy - ky), new Point(cx - kx, cy - ry), new Point(cx, cy - ry)),
            new CurveTo(new Point(cx + kx, cy - ry), new Point(cx + rx, cy - ky), new Point(cx + rx, cy)),
            new ClosePath(),
        ]);
    }
}
