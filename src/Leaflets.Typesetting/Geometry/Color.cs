using System.Globalization;

namespace Leaflets.Typesetting.Geometry;

/// <summary>An opaque colour in sRGB (IEC 61966-2-1), eight bits a channel.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Black.</summary>
    public static Color Black => default;

    /// <summary>White.</summary>
    public static Color White => new(255, 255, 255);

    /// <summary>The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).</summary>
    public double RelativeLuminance =>
        (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The contrast ratio of WCAG 2.2 (1.4.3), from 1 to 21.</summary>
    public static double Contrast(Color a, Color b)
    {
        var (light, dark) = (Math.Max(a.RelativeLuminance, b.RelativeLuminance), Math.Min(a.RelativeLuminance, b.RelativeLuminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>.</summary>
    /// <returns>Whether <paramref name="text"/> is a colour.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Color color)
    {
        color = default;
        if (text.Length is not (4 or 7) || text[0] != '#')
        {
            return false;
        }

        var step = text.Length == 7 ? 2 : 1;
        Span<byte> channels = stackalloc byte[3];
        for (var i = 0; i < 3; i++)
        {
            var digits = text.Slice(1 + (i * step), step);
            if (!byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out channels[i]))
            {
                return false;
            }

            channels[i] = step == 1 ? (byte)(channels[i] * 17) : channels[i];
        }

        color = new Color(channels[0], channels[1], channels[2]);
        return true;
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
