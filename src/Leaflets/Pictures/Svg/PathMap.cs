using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Moves paths from one space to another.</summary>
internal static class PathMap
{
    /// <summary>The path after a map.</summary>
    public static VectorPath Apply(Transform map, VectorPath path)
    {
        if (map == Transform.Identity)
        {
            return path;
        }

        Steps.Take(path.Segments.Length);
        return new(
        [
            .. path.Segments.Select(segment => segment switch
            {
                MoveTo move => new MoveTo(At(map, move.Point)),
                LineTo line => new LineTo(At(map, line.Point)),
                CurveTo curve => new CurveTo(At(map, curve.Control1), At(map, curve.Control2), At(map, curve.End)),
                _ => segment,
            }),
        ]);
    }

    private static Point At(Transform map, Point point)
    {
        var (x, y) = (point.X.Points, point.Y.Points);
        return SvgPathData.At((map.A * x) + (map.C * y) + map.E, (map.B * x) + (map.D * y) + map.F);
    }
}
