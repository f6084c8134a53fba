using System.Globalization;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>Reads lengths as style files write them.</summary>
internal static class LengthParser
{
    /// <summary>Reads <c>12pt</c>, <c>20mm</c>, <c>0.5cm</c>, <c>1in</c>, <c>1.5em</c>, <c>150%</c> (of an em) or <c>0</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out StyleLength length)
    {
        var unitStart = text.LastIndexOfAnyInRange('0', '9') + 1;
        length = default;
        if (!double.TryParse(
            text[..unitStart], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number))
        {
            return false;
        }

        switch (text[unitStart..])
        {
            case "pt":
                length = StyleLength.Absolute(Length.FromPoints(number));
                return true;
            case "mm":
                length = StyleLength.Absolute(Length.FromMillimetres(number));
                return true;
            case "cm":
                length = StyleLength.Absolute(Length.FromMillimetres(number * 10));
                return true;
            case "in":
                length = StyleLength.Absolute(Length.FromInches(number));
                return true;
            case "em":
                length = StyleLength.Ems(number);
                return true;
            case "%":
                length = StyleLength.Ems(number / 100);
                return true;
            default:
                return text[unitStart..].IsEmpty && number == 0;
        }
    }
}
