using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>How long a path is at most: along its lines and the polygons around its curves.</summary>
internal static class PathLength
{
    /// <summary>The length, in the units of the path.</summary>
    public static double Of(VectorPath path)
    {
        var length = 0.0;
        var (at, start) = (default(Point), default(Point));
        foreach (var segment in path.Segments)
        {
            switch (segment)
            {
                case MoveTo move:
                    at = start = move.Point;
                    break;
                case LineTo line:
                    To(line.Point);
                    break;
                case CurveTo curve:
                    To(curve.Control1);
                    To(curve.Control2);
                    To(curve.End);
                    break;
                case ClosePath:
                    To(start);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(path), segment.GetType().Name, "A segment that is not known.");
            }
        }

        return length;

        void To(Point point)
        {
            var (x, y) = ((point.X - at.X).Points, (point.Y - at.Y).Points);
            length += Math.Sqrt((x * x) + (y * y));
            at = point;
        }
    }
}
