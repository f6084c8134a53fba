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
            }
        }

        return length;

        void To(Point point)
        {
            length += Math.Sqrt(Math.Pow(point.X.Points - at.X.Points, 2) + Math.Pow(point.Y.Points - at.Y.Points, 2));
            at = point;
        }
    }
}
