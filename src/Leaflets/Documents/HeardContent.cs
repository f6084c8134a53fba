using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Leaflets.Documents;

/// <summary>Whether anything of running text is seen, and whether anything of it is heard: a picture without words is seen alone.</summary>
internal static class HeardContent
{
    /// <summary>Whether a screen reader finds nothing to say.</summary>
    public static bool IsNone(ImmutableArray<Inline> content) => !Any(content, countsPictures: false);

    /// <summary>Whether anything can be seen.</summary>
    public static bool IsSeen(ImmutableArray<Inline> content) => Any(content, countsPictures: true);

    /// <summary>Whether a text has a character that can be seen.</summary>
    public static bool IsSeen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // The signs that span Arabic digits are of the category Format, and are seen; the fillers of Hangul are letters, and are not.
            var isFormat = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
            if ((!isFormat || rune.Value is >= 0x600 and <= 0x6DD) && !Rune.IsWhiteSpace(rune) && !IsFiller(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(ImmutableArray<Inline> content, bool countsPictures)
    {
        foreach (var inline in content)
        {
            var counts = inline switch
            {
                Text text => IsSeen(text.Value),
                InlineCode code => IsSeen(code.Value),
                Abbreviation abbreviation => IsSeen(abbreviation.Value),
                Image image => countsPictures || IsSeen(image.AlternativeText),
                FootnoteReference or WriteInBlank => true,
                _ => Any(Children.Of(inline), countsPictures),
            };
            if (counts)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a letter or mark has no shape (Default_Ignorable_Code_Point, UAX #44), or is the blank pattern of Braille.
    /// </summary>
    private static bool IsFiller(int c) =>
        c is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
