using Leaflets.Typesetting.Geometry;

namespace Leaflets.Images.Svg;

/// <summary>Reads colours (SVG 1.1, 4.2 and 4.4).</summary>
internal static class SvgColors
{
    /// <summary>A colour, or null where nothing is painted.</summary>
    /// <exception cref="InvalidDrawingException">It is no opaque colour that is known.</exception>
    public static Color? Read(string text, Color current, SvgElement at)
    {
        if (text is "none" or "transparent")
        {
            return null;
        }

        if (text.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
        {
            return current;
        }

        if (Color.TryParse(text, out var color))
        {
            return color;
        }

        if (SvgColorNames.All.TryGetValue(text, out var named))
        {
            return new Color((byte)(named >> 16), (byte)(named >> 8), (byte)named);
        }

        if (text.StartsWith("rgb(", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')') && text[4..^1].Split(',') is [var red, var green, var blue])
        {
            return new Color(Channel(red), Channel(green), Channel(blue));
        }

        throw at.Fault($"the colour '{text}' is not known (#rrggbb, rgb() and the names of SVG are)");

        byte Channel(string value) => (byte)Math.Round(Math.Clamp(SvgNumbers.Length(value, 255, at), 0, 255), MidpointRounding.AwayFromZero);
    }
}
