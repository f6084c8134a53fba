using System.Globalization;
using Leaflets.Formats.Word.Package;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word.Looks;

/// <summary>
/// The typefaces of a document (ECMA-376 part 1, 17.8.3): what a program that lacks one of them needs to choose another that has the same
/// characters and looks alike.
/// </summary>
internal static class FontTableXml
{
    /// <summary>The class of sans serif faces in <c>sFamilyClass</c>; the classes 1 to 7 are of serif faces.</summary>
    private const int SansSerifClass = 8;

    /// <summary>The part.</summary>
    /// <param name="families">The families that the styles name, each once, in the order of the part.</param>
    /// <param name="fonts">The typefaces at hand, or null where nothing is known of them.</param>
    public static byte[] Of(IEnumerable<string> families, FontCatalog? fonts)
    {
        var table = new W.Fonts();
        foreach (var family in families)
        {
            var font = new W.Font { Name = family };
            if (fonts?.SignatureOf(family) is { } signature)
            {
                Append(font, signature);
            }

            table.Append(font);
        }

        return XmlPart.Write(table);
    }

    private static void Append(W.Font font, FontSignature signature)
    {
        var isMonospaced = signature.IsMonospaced;
        font.Append(
            new W.Panose1Number { Val = Convert.ToHexString(signature.Panose.AsSpan()) },
            new W.FontCharSet { Val = CharacterSetOf(signature) },
            new W.FontFamily { Val = isMonospaced ? W.FontFamilyValues.Modern : FamilyOf(signature) },
            new W.Pitch { Val = isMonospaced ? W.FontPitchValues.Fixed : W.FontPitchValues.Variable },
            new W.FontSignature
            {
                UnicodeSignature0 = Hex(signature.UnicodeRanges[0]),
                UnicodeSignature1 = Hex(signature.UnicodeRanges[1]),
                UnicodeSignature2 = Hex(signature.UnicodeRanges[2]),
                UnicodeSignature3 = Hex(signature.UnicodeRanges[3]),
                CodePageSignature0 = Hex(signature.CodePages[0]),
                CodePageSignature1 = Hex(signature.CodePages[1]),
            });
    }

    /// <summary>
    /// The kind of letters by their class, else by PANOSE: of Latin text (2), serifs of the kinds 2 to 10 are serifs, 11 to 15 are none.
    /// </summary>
    private static W.FontFamilyValues FamilyOf(FontSignature signature) =>
        (signature.FamilyClass >> 8, signature.Panose[0], signature.Panose[1]) switch
        {
            (SansSerifClass, _, _) => W.FontFamilyValues.Swiss,
            ( >= 1 and <= 7, _, _) => W.FontFamilyValues.Roman,
            (_, 2, >= 11 and <= 15) => W.FontFamilyValues.Swiss,
            (_, 2, >= 2 and <= 10) => W.FontFamilyValues.Roman,
            _ => W.FontFamilyValues.Auto,
        };

    /// <summary>The character set of a face that is made for one East Asian code page (bits 17 to 20), else that of Latin text.</summary>
    private static string CharacterSetOf(FontSignature signature) => (signature.CodePages[0] & (0b1111u << 17)) switch
    {
        1u << 17 => "80",
        1u << 18 => "86",
        1u << 19 => "81",
        1u << 20 => "88",
        _ => "00",
    };

    private static string Hex(uint bits) => bits.ToString("X8", CultureInfo.InvariantCulture);
}
