using System.Globalization;

namespace Leaflets.Inspection.Reading;

/// <summary>Names of glyphs and codes of simple fonts that carry no ToUnicode map.</summary>
internal static class GlyphNames
{
    private const string Upper = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0"
        + "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>The character of WinAnsiEncoding from 128 to 159, or null.</summary>
    public static string? Windows1252(int code) => Upper[code - 128] is var character && character != '\0' ? character.ToString() : null;

    /// <summary>
    /// The text of a glyph's name by the rules of the Adobe Glyph List for names of one letter,
    /// "uniXXXX" and "uXXXXX", and the common names.
    /// </summary>
    public static string? TextOf(string name)
    {
        var stem = name.Split('.')[0];
        if (stem.Length == 1)
        {
            return stem;
        }

        var digits = stem.StartsWith("uni", StringComparison.Ordinal) ? stem[3..] : stem.StartsWith('u') ? stem[1..] : string.Empty;
        if (digits.Length is >= 4 and <= 6
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar)
            && scalar is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
        {
            return char.ConvertFromUtf32(scalar);
        }

        return stem switch
        {
            "space" => " ",
            "hyphen" => "-",
            "period" => ".",
            "comma" => ",",
            "colon" => ":",
            "semicolon" => ";",
            "parenleft" => "(",
            "parenright" => ")",
            "zero" => "0",
            "one" => "1",
            "two" => "2",
            "three" => "3",
            "four" => "4",
            "five" => "5",
            "six" => "6",
            "seven" => "7",
            "eight" => "8",
            "nine" => "9",
            "bullet" => "\u2022",
            "endash" => "\u2013",
            "emdash" => "\u2014",
            "quoteleft" => "\u2018",
            "quoteright" => "\u2019",
            "quotedblleft" => "\u201C",
            "quotedblright" => "\u201D",
            "quotesingle" => "'",
            "quotedbl" => "\"",
            "slash" => "/",
            "percent" => "%",
            "ampersand" => "&",
            "question" => "?",
            "exclam" => "!",
            "plus" => "+",
            "equal" => "=",
            "asterisk" => "*",
            "at" => "@",
            "fi" => "fi",
            "fl" => "fl",
            "ff" => "ff",
            "ffi" => "ffi",
            "ffl" => "ffl",
            "aacute" => "\u00E1",
            "agrave" => "\u00E0",
            "acircumflex" => "\u00E2",
            "adieresis" => "\u00E4",
            "ccedilla" => "\u00E7",
            "eacute" => "\u00E9",
            "egrave" => "\u00E8",
            "ecircumflex" => "\u00EA",
            "edieresis" => "\u00EB",
            "iacute" => "\u00ED",
            "ntilde" => "\u00F1",
            "oacute" => "\u00F3",
            "odieresis" => "\u00F6",
            "uacute" => "\u00FA",
            "udieresis" => "\u00FC",
            "germandbls" => "\u00DF",
            _ => null,
        };
    }
}
