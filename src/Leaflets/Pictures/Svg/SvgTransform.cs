using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads the <c>transform</c> attribute (SVG 1.1, 7.6) and property (CSS Transforms 1, 7 and 8).</summary>
internal static class SvgTransform
{
    private static readonly char[] Separators = [' ', ',', '\t', '\n', '\r'];

    /// <summary>The map that a list of transforms says.</summary>
    /// <exception cref="InvalidDrawingException">It is no such list.</exception>
    public static Transform Read(string? text, SvgElement at)
    {
        var map = Transform.Identity;
        if (text is null or "none")
        {
            return map;
        }

        for (var rest = text.AsSpan().Trim(); rest.Length > 0; rest = rest.TrimStart(" ,\t\n\r"))
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 0 || close < open)
            {
                throw at.Fault($"the transform '{text}' is not known");
            }

            Steps.Take();
            map = map.After(One(rest[..open].Trim(" ,\t\n\r").ToString(), Values(rest[(open + 1)..close].ToString(), at), at));
            rest = rest[(close + 1)..];
        }

        return DrawingBudget.Near(map, at);
    }

    /// <summary>An angle in degrees.</summary>
    /// <exception cref="InvalidDrawingException">It is no angle.</exception>
    public static double Degrees(string text, SvgElement at)
    {
        var end = 0;
        var number = SvgNumbers.Number(text.Trim(), ref end) ?? throw at.Fault($"'{text}' is not an angle");
        return text.Trim()[end..].ToLowerInvariant() switch
        {
            "" or "deg" => number,
            "rad" => number * 180 / Math.PI,
            "grad" => number * 0.9,
            "turn" => number * 360,
            var unit => throw at.Fault($"the unit '{unit}' is not known"),
        };
    }

    /// <summary>Numbers, lengths in user units and angles in degrees; where marks between them are left out, signs part them.</summary>
    private static List<double> Values(string text, SvgElement at)
    {
        var values = new List<double>();
        for (var i = 0; i < text.Length;)
        {
            if (Separators.Contains(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            _ = SvgNumbers.Number(text, ref i) ?? throw at.Fault($"'{text}' is not a list of numbers");
            var unit = i;
            while (i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] == '%'))
            {
                i++;
            }

            var isAngle = text[unit..i] is "deg" or "rad" or "grad" or "turn";
            values.Add(
                isAngle ? Degrees(text[start..i], at)
                : text[unit..i] == "%" ? throw at.Fault($"the transform '{text}', which has a percentage")
                : SvgNumbers.Length(text[start..i], 1, at));
        }

        return values;
    }

    private static Transform One(string name, List<double> values, SvgElement at)
    {
        switch (name, values)
        {
            case ("matrix", [var a, var b, var c, var d, var e, var f]):
                return new Transform(a, b, c, d, e, f);
            case ("translate" or "translateX", [var x]):
                return Transform.Translation(x, 0);
            case ("translateY", [var y]):
                return Transform.Translation(0, y);
            case ("translate", [var x, var y]):
                return Transform.Translation(x, y);
            case ("scale", [var s]):
                return Transform.Scaling(s, s);
            case ("scaleX", [var s]):
                return Transform.Scaling(s, 1);
            case ("scaleY", [var s]):
                return Transform.Scaling(1, s);
            case ("scale", [var x, var y]):
                return Transform.Scaling(x, y);
            case ("rotate", [var angle]):
                return Rotation(angle);
            case ("rotate", [var angle, var x, var y]):
                return Transform.Translation(x, y).After(Rotation(angle)).After(Transform.Translation(-x, -y));
            case ("skewX" or "skew", [var angle]):
                return new Transform(1, 0, Math.Tan(Radians(angle)), 1, 0, 0);
            case ("skewY", [var angle]):
                return new Transform(1, Math.Tan(Radians(angle)), 0, 1, 0, 0);
            case ("skew", [var x, var y]):
                return new Transform(1, Math.Tan(Radians(y)), Math.Tan(Radians(x)), 1, 0, 0);
            default:
                throw at.Fault($"the transform '{name}' with {values.Count} numbers is not known");
        }
    }

    /// <summary>A turn around the origin.</summary>
    public static Transform Rotation(double degrees)
    {
        var (sine, cosine) = Math.SinCos(Radians(degrees));
        return new Transform(cosine, sine, -sine, cosine, 0, 0);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
