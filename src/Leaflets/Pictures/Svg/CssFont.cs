namespace Leaflets.Pictures.Svg;

/// <summary>
/// Reads the shorthand <c>font</c> (CSS 2.1, 15.8): slope, weight, size and family; what is not stated is normal again. Text takes the
/// families of the leaflet: that of the drawing matters where its letters are pictures.
/// </summary>
internal static class CssFont
{
    /// <summary>The properties that a shorthand sets.</summary>
    /// <exception cref="InvalidDrawingException">It has something that is not known.</exception>
    public static IEnumerable<(string Name, string Value)> Parts(string value, SvgElement at)
    {
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["inherit" or "unset"])
        {
            return [];
        }

        if (words is ["initial" or "caption" or "icon" or "menu" or "message-box" or "small-caption" or "status-bar"])
        {
            return [("font-style", "normal"), ("font-weight", "normal"), ("font-size", "medium")];
        }

        var (style, weight, variant) = ("normal", "normal", "normal");
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            switch (word.ToLowerInvariant())
            {
                case "normal" or "condensed" or "semi-condensed" or "extra-condensed" or "expanded":
                    break;
                case "italic" or "oblique":
                    style = "italic";
                    break;
                case "small-caps":
                    variant = word;
                    break;
                case "bold" or "bolder" or "lighter":
                    weight = word;
                    break;
                case var number when number.All(char.IsAsciiDigit) && number.Length is >= 1 and <= 4 && number != "0":
                    weight = number;
                    break;
                default:
                    var size = word.Split('/')[0];
                    var family = string.Join(' ', words[(i + 1)..]);
                    return [("font-style", style), ("font-weight", weight), ("font-variant", variant), ("font-size", size),
                        (CssFamily.Property, family)];
            }
        }

        throw at.Fault($"the property 'font: {value}', which has no size");
    }
}
