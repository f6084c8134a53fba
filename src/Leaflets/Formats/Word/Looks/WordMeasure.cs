using System.Globalization;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Word.Looks;

/// <summary>Lengths and colours in the units of WordprocessingML.</summary>
internal static class WordMeasure
{
    /// <summary>Twentieths of a point.</summary>
    public static int Twips(Length length) => (int)Math.Round(length.Points * 20, MidpointRounding.AwayFromZero);

    /// <summary>Halves of a point.</summary>
    public static int HalfPoints(Length length) => (int)Math.Round(length.Points * 2, MidpointRounding.AwayFromZero);

    /// <summary>English metric units: 12700 to the point.</summary>
    public static long Emu(Length length) => (long)Math.Round(length.Points * 12_700, MidpointRounding.AwayFromZero);

    /// <summary>Six hexadecimal digits.</summary>
    public static string Hex(Color color) =>
        string.Create(CultureInfo.InvariantCulture, $"{color.Red:X2}{color.Green:X2}{color.Blue:X2}");

    /// <summary>A number as attributes have it.</summary>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
