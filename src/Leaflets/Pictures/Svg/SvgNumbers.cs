using System.Globalization;
using Leaflets.Bounds;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads numbers, lengths and angles of SVG (1.1, 4.2) in user units.</summary>
internal static class SvgNumbers
{
    /// <summary>Beyond this nothing is drawn; it also keeps arithmetic finite.</summary>
    private const double Greatest = 1e7;

    /// <summary>The numbers of a list parted by white space and commas.</summary>
    /// <exception cref="InvalidDrawingException">There is something else.</exception>
    public static List<double> List(string text, SvgElement at)
    {
        var numbers = new List<double>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == ',')
            {
                i++;
                continue;
            }

            Steps.Take();
            numbers.Add(Number(text, ref i) ?? throw at.Fault($"'{text}' is not a list of numbers"));
        }

        return numbers;
    }

    /// <summary>The number at a place, which moves behind it; null if there is none.</summary>
    public static double? Number(string text, ref int at)
    {
        var start = at;
        var end = at;
        end += end < text.Length && text[end] is '+' or '-' ? 1 : 0;
        var digits = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == '.')
        {
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            {
            }
        }

        if (end - digits == 0 || (end - digits == 1 && text[digits] == '.'))
        {
            return null;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1;
            exponent += exponent < text.Length && text[exponent] is '+' or '-' ? 1 : 0;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                for (end = exponent; end < text.Length && char.IsAsciiDigit(text[end]); end++)
                {
                }
            }
        }

        at = end;
        var value = double.Parse(text.AsSpan(start, end - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? Math.Clamp(value, -Greatest, Greatest) : null;
    }

    /// <summary>A length in user units (1/96 inch).</summary>
    /// <param name="text">A number with or without a unit.</param>
    /// <param name="whole">What a percentage is of.</param>
    /// <param name="at">The element; its size of type is what <c>em</c> is.</param>
    /// <param name="em">The size of the type, where it is another.</param>
    /// <exception cref="InvalidDrawingException">It is no length.</exception>
    public static double Length(string text, double whole, SvgElement at, double? em = null)
    {
        var end = 0;
        var trimmed = text.Trim();
        var number = Number(trimmed, ref end) ?? throw at.Fault($"'{text}' is not a length");
        return trimmed[end..].Trim().ToLowerInvariant() switch
        {
            "" or "px" => number,
            "%" => number * whole / 100,
            "pt" => number * 96 / 72,
            "pc" => number * 16,
            "mm" => number * 96 / 25.4,
            "cm" => number * 96 / 2.54,
            "q" => number * 96 / 101.6,
            "in" => number * 96,
            "em" => number * (em ?? at.FontSize),
            "ex" or "ch" => number * (em ?? at.FontSize) / 2,
            "rem" => number * at.Root.FontSize,
            var unit => throw at.Fault($"the unit '{unit}' is unknown"),
        };
    }

    /// <summary>
    /// A length that elements inside take: what is in ems is worked out where it is stated, percentages are not (CSS 2.1, 6.1.2).
    /// </summary>
    public static string Relative(string text, SvgElement at) =>
        text.EndsWith("em", StringComparison.OrdinalIgnoreCase) || text.EndsWith("ex", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("ch", StringComparison.OrdinalIgnoreCase)
        ? Length(text, 1, at).ToString("R", CultureInfo.InvariantCulture)
        : text;

    /// <summary>Room between letters or words, in user units (SVG 1.1, 10.11).</summary>
    public static double Spacing(string text, SvgElement at) => text is "normal" or "auto" ? 0 : Length(text, at.FontSize, at);

    /// <summary>A value from 0 to 1, as a number or a percentage; 1 where null.</summary>
    public static double Share(string? text, SvgElement at) => text is null ? 1 : Math.Clamp(Length(text, 1, at), 0, 1);
}
