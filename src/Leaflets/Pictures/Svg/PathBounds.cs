using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>The upright rectangle around a path's points and control points; what gradients measure by (SVG 1.1, 7.11).</summary>
internal static class PathBounds
{
    /// <summary>The rectangle; null for a path without points.</summary>
    public static (double X, double Y, double Width, double Height)? Of(VectorPath path)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        var last = default(Point);
        foreach (var segment in path.Segments)
        {
            Steps.Take();
            switch (segment)
            {
                case MoveTo move:
                    Add(last = move.Point);
                    break;
                case LineTo line:
                    Add(last = line.Point);
                    break;
                case CurveTo curve:
                    for (var t = 1; t <= 16; t++)
                    {
                        Add(At(last, curve, t / 16.0));
                    }

                    last = curve.End;
                    break;
            }
        }

        return left > right ? null : (left, top, right - left, bottom - top);

        void Add(Point point)
        {
            (left, top) = (Math.Min(left, point.X.Points), Math.Min(top, point.Y.Points));
            (right, bottom) = (Math.Max(right, point.X.Points), Math.Max(bottom, point.Y.Points));
        }
    }

    private static Point At(Point from, CurveTo curve, double t)
    {
        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return SvgPathData.At(
            (a * from.X.Points) + (b * curve.Control1.X.Points) + (c * curve.Control2.X.Points) + (d * curve.End.X.Points),
            (a * from.Y.Points) + (b * curve.Control1.Y.Points) + (c * curve.Control2.Y.Points) + (d * curve.End.Y.Points));
    }
}
