using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Finds where a path's segments meet and which way it runs there (SVG 1.1, 11.6.2 and appendix F.5).</summary>
internal static class PathVertices
{
    private readonly record struct Step(
        (double X, double Y) End, (double X, double Y)? Out, (double X, double Y)? In, bool Begins, bool Closes);

    /// <summary>The vertices with the direction of the path in degrees; where two directions meet, that between.</summary>
    /// <param name="path">The path.</param>
    /// <param name="joints">Segments, by their index, that end within an arc and not at a vertex.</param>
    public static List<(double X, double Y, double Degrees)> Of(VectorPath path, IReadOnlySet<int> joints)
    {
        var steps = Steps(path);
        var vertices = new List<(double X, double Y, double Degrees)>();
        var direction = 0.0;
        for (var i = 0; i < steps.Count; i++)
        {
            if (joints.Contains(i))
            {
                continue;
            }

            var into = steps[i].Begins ? ClosingInto(steps, i) : steps[i].In;
            var next = i + 1 < steps.Count && !steps[i + 1].Begins ? steps[i + 1].Out : steps[i].Closes ? OpeningOut(steps, i) : null;
            direction = (into, next) switch
            {
                ({ } a, { } b) => Between(a, b),
                ({ } a, null) => Degrees(a),
                (null, { } b) => Degrees(b),
                _ => direction,
            };
            vertices.Add((steps[i].End.X, steps[i].End.Y, direction));
        }

        return vertices;
    }

    private static List<Step> Steps(VectorPath path)
    {
        var steps = new List<Step>();
        var (at, start) = ((X: 0.0, Y: 0.0), (X: 0.0, Y: 0.0));
        foreach (var segment in path.Segments)
        {
            switch (segment)
            {
                case MoveTo move:
                    at = start = Of(move.Point);
                    steps.Add(new Step(at, null, null, Begins: true, Closes: false));
                    break;
                case LineTo line:
                    var way = Way(at, Of(line.Point));
                    steps.Add(new Step(at = Of(line.Point), way, way, Begins: false, Closes: false));
                    break;
                case CurveTo curve:
                    var (first, second, end) = (Of(curve.Control1), Of(curve.Control2), Of(curve.End));
                    var leaving = Way(at, first) ?? Way(at, second) ?? Way(at, end);
                    var arriving = Way(second, end) ?? Way(first, end) ?? Way(at, end);
                    steps.Add(new Step(end, leaving, arriving, Begins: false, Closes: false));
                    at = end;
                    break;
                case ClosePath:
                    var back = Way(at, start);
                    steps.Add(new Step(start, back, back ?? steps[^1].In, Begins: false, Closes: true));
                    at = start;
                    break;
            }
        }

        return steps;
    }

    /// <summary>The way into the first vertex of a subpath that is closed.</summary>
    private static (double X, double Y)? ClosingInto(List<Step> steps, int first)
    {
        for (var i = first + 1; i < steps.Count && !steps[i].Begins; i++)
        {
            if (steps[i].Closes)
            {
                return steps[i].In;
            }
        }

        return null;
    }

    /// <summary>The way out of the first vertex of the subpath that closes at a step.</summary>
    private static (double X, double Y)? OpeningOut(List<Step> steps, int last)
    {
        var first = last;
        while (first > 0 && !steps[first].Begins)
        {
            first--;
        }

        return first + 1 <= last ? steps[first + 1].Out : null;
    }

    private static (double X, double Y) Of(Point point) => (point.X.Points, point.Y.Points);

    private static (double X, double Y)? Way((double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        return length < 1e-9 ? null : (x / length, y / length);
    }

    private static double Degrees((double X, double Y) way) => Math.Atan2(way.Y, way.X) * 180 / Math.PI;

    private static double Between((double X, double Y) a, (double X, double Y) b) =>
        Way(default, (a.X + b.X, a.Y + b.Y)) is { } middle ? Degrees(middle) : Degrees((-a.Y, a.X));
}
