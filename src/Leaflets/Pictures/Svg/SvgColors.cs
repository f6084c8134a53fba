using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads colours (SVG 1.1, 4.2 and 4.4; CSS Color 4, 4 to 7).</summary>
internal static class SvgColors
{
    /// <summary>A colour, or null where nothing is painted.</summary>
    /// <exception cref="InvalidDrawingException">It is no colour that is known.</exception>
    public static SvgColor? Read(string text, SvgColor current, SvgElement at)
    {
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase) || text.Equals("transparent", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (text.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
        {
            return current;
        }

        if (Color.TryParse(text, out var color))
        {
            return new SvgColor(color, 1);
        }

        if (text.Length is 5 or 9 && text[0] == '#' && Translucent(text) is { } translucent)
        {
            return translucent;
        }

        if (SvgColorNames.All.TryGetValue(text, out var named))
        {
            return new SvgColor(new Color((byte)(named >> 16), (byte)(named >> 8), (byte)named), 1);
        }

        return Function(text.ToLowerInvariant(), at)
            ?? throw at.Fault($"the colour '{text}' is not known (#rrggbb, rgb(), hsl() and the names of SVG are)");
    }

    /// <summary>What <c>currentColor</c> is for an element by what it and those around it say (SVG 1.1, 12.2).</summary>
    /// <exception cref="InvalidDrawingException">It is no colour that is known.</exception>
    public static SvgColor CurrentOf(SvgElement element)
    {
        for (var around = element; around is not null; around = around.Parent)
        {
            if (around["color"] is { } color && !color.Equals("inherit", StringComparison.OrdinalIgnoreCase)
                && !color.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
            {
                return Read(color, new SvgColor(Color.Black, 1), around) ?? new SvgColor(Color.Black, 0);
            }
        }

        return new SvgColor(Color.Black, 1);
    }

    /// <summary><c>#rgba</c> or <c>#rrggbbaa</c>.</summary>
    private static SvgColor? Translucent(string text)
    {
        var length = text.Length == 5 ? 1 : 2;
        return Color.TryParse(text.AsSpan(0, 1 + (3 * length)), out var color)
            && Color.TryParse("#" + string.Concat(Enumerable.Repeat(text[^length..], 3)), out var opacity)
            ? new SvgColor(color, opacity.Red / 255.0)
            : null;
    }

    private static SvgColor? Function(string text, SvgElement at)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
        {
            return null;
        }

        var values = text[(open + 1)..^1].Split((char[])[',', ' ', '/', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (values.Length is not (3 or 4))
        {
            return null;
        }

        var opacity = values.Length == 4 ? SvgNumbers.Share(values[3], at) : 1;
        return text[..open] switch
        {
            "rgb" or "rgba" => new SvgColor(new Color(Channel(values[0], at), Channel(values[1], at), Channel(values[2], at)), opacity),
            "hsl" or "hsla" => new SvgColor(
                OfHue(SvgTransform.Degrees(values[0], at), SvgNumbers.Share(values[1], at), SvgNumbers.Share(values[2], at)), opacity),
            _ => null,
        };
    }

    private static byte Channel(string value, SvgElement at) => Byte(SvgNumbers.Length(value, 255, at));

    private static Color OfHue(double hue, double saturation, double lightness)
    {
        return new Color(One(0), One(8), One(4));

        byte One(double place)
        {
            var k = (((place + (hue / 30)) % 12) + 12) % 12;
            return Byte(
                255 * (lightness - (saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)))));
        }
    }

    private static byte Byte(double value) => (byte)Math.Round(Math.Clamp(value, 0, 255), MidpointRounding.AwayFromZero);
}
