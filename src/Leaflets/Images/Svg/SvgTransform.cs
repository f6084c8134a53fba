using Leaflets.Typesetting.Geometry;

namespace Leaflets.Images.Svg;

/// <summary>Reads the <c>transform</c> attribute (SVG 1.1, 7.6).</summary>
internal static class SvgTransform
{
    /// <summary>The map that a list of transforms says.</summary>
    /// <exception cref="InvalidDrawingException">It is no such list.</exception>
    public static Transform Read(string? text, SvgElement at)
    {
        var map = Transform.Identity;
        if (text is null)
        {
            return map;
        }

        for (var rest = text.AsSpan().Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 0 || close < open)
            {
                throw at.Fault($"the transform '{text}' is not known");
            }

            map = map.After(One(rest[..open].Trim(" ,\t\n\r").ToString(), SvgNumbers.List(rest[(open + 1)..close].ToString(), at), at));
            rest = rest[(close + 1)..];
        }

        return DrawingBudget.Near(map, at);
    }

    private static Transform One(string name, List<double> values, SvgElement at)
    {
        switch (name, values)
        {
            case ("matrix", [var a, var b, var c, var d, var e, var f]):
                return new Transform(a, b, c, d, e, f);
            case ("translate", [var x]):
                return Transform.Translation(x, 0);
            case ("translate", [var x, var y]):
                return Transform.Translation(x, y);
            case ("scale", [var s]):
                return Transform.Scaling(s, s);
            case ("scale", [var x, var y]):
                return Transform.Scaling(x, y);
            case ("rotate", [var angle]):
                return Rotation(angle);
            case ("rotate", [var angle, var x, var y]):
                return Transform.Translation(x, y).After(Rotation(angle)).After(Transform.Translation(-x, -y));
            case ("skewX", [var angle]):
                return new Transform(1, 0, Math.Tan(Radians(angle)), 1, 0, 0);
            case ("skewY", [var angle]):
                return new Transform(1, Math.Tan(Radians(angle)), 0, 1, 0, 0);
            default:
                throw at.Fault($"the transform '{name}' with {values.Count} numbers is not known");
        }
    }

    private static Transform Rotation(double degrees)
    {
        var (sine, cosine) = Math.SinCos(Radians(degrees));
        return new Transform(cosine, sine, -sine, cosine, 0, 0);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
