using System.Text;

namespace Leaflets.Documents;

/// <summary>Characters that leave no trace on paper.</summary>
internal static class HiddenCharacters
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>
    /// Whether nothing is seen of a character: the property Default_Ignorable_Code_Point (The Unicode Standard, 5.21,
    /// DerivedCoreProperties.txt), and the two symbols that are blank and no white space, the empty Braille pattern and the empty notehead.
    /// </summary>
    public static bool Contains(Rune rune) => rune.Value switch
    {
        SoftHyphen or 0x034F or 0x061C or 0x3164 or 0xFEFF or 0xFFA0 => true,
        0x115F or 0x1160 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xFFF0 and <= 0xFFF8 => true,
        >= 0x1BCA0 and <= 0x1BCA3 => true,
        >= 0x1D173 and <= 0x1D17A => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        0x2800 or 0x1D159 => true,
        _ => false,
    };
}
