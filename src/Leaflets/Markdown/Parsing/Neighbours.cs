using System.Buffers;
using System.Globalization;
using System.Text;

namespace Leaflets.Markdown.Parsing;

/// <summary>What stands beside a mark, and what that says of the mark.</summary>
internal static class Neighbours
{
    /// <summary>What ends a word or a sentence, so that nothing begins before it.</summary>
    private static readonly SearchValues<char> Enders = SearchValues.Create(".,;:!?%/‰。，、；：！？％／…");

    /// <summary>"وبال", "ושה": the longest run of particles before a word, in letters.</summary>
    private const int LongestParticle = 4;

    /// <summary>The character that ends before an offset; a line end if there is none.</summary>
    public static Rune Before(ReadOnlySpan<char> text, int offset) =>
        offset > 0 && Rune.DecodeLastFromUtf16(text[..offset], out var rune, out _) == OperationStatus.Done ? rune : new Rune('\n');

    /// <summary>The character that begins at an offset; a line end if there is none.</summary>
    public static Rune After(ReadOnlySpan<char> text, int offset) =>
        offset < text.Length && Rune.DecodeFromUtf16(text[offset..], out var rune, out _) == OperationStatus.Done ? rune : new Rune('\n');

    /// <summary>A letter, a digit or a sign that counts as one (½, ²).</summary>
    public static bool IsAlphanumeric(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber;

    /// <summary>A digit of any script, or a fraction.</summary>
    public static bool IsNumeric(Rune rune) => Rune.IsNumber(rune) && !IsUnspaced(rune);

    /// <summary>
    /// Part of a word whose end a space or a sign shows. A letter of a script that writes no spaces between words, or joins its particles
    /// to them, is none: a mark beside it stands where a word may end.
    /// </summary>
    public static bool IsWord(Rune rune) => IsAlphanumeric(rune) && !IsUnspaced(rune);

    /// <summary>
    /// Whether the letters before an offset can be a particle that Arabic, Hebrew and their kin write without a space before a word ("و",
    /// "וב", "بال"), so that a mark between it and a letter stands where the word itself begins.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the mark begins.</param>
    /// <param name="after">What stands behind the mark.</param>
    public static bool IsParticle(ReadOnlySpan<char> text, int offset, Rune after)
    {
        var length = 0;
        while (length <= LongestParticle && length < offset && IsRightToLeftLetter(text[offset - length - 1]))
        {
            length++;
        }

        return length is > 0 and <= LongestParticle && Rune.IsLetter(after) && !IsAlphanumeric(Before(text, offset - length));
    }

    /// <summary>Whether nothing that a mark opens begins with this: white space, or what closes or ends.</summary>
    public static bool IsEnd(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
        || (rune.IsBmp && Enders.Contains((char)rune.Value));

    /// <summary>Whether nothing that a mark closes ends with this: white space, or what opens.</summary>
    public static bool IsBeginning(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsRightToLeftLetter(char sign) =>
        char.IsLetter(sign) && sign is (>= '\u05D0' and <= '\u06FF') or (>= '\u0750' and <= '\u077F');

    /// <summary>Thai to Myanmar, Khmer, Han, kana, Hangul, Yi and their compatibility forms (UAX #14: SA, ID, H2, H3, CJ).</summary>
    public static bool IsUnspaced(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF and not (>= 0x0E50 and <= 0x0E59) and not (>= 0x0ED0 and <= 0x0ED9))
        or (>= 0x1000 and <= 0x109F and not (>= 0x1040 and <= 0x1049) and not (>= 0x1090 and <= 0x1099))
        or (>= 0x1100 and <= 0x11FF) or (>= 0x1780 and <= 0x17FF and not (>= 0x17E0 and <= 0x17E9))
        or (>= 0x2E80 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF and not (>= 0xFF10 and <= 0xFF19)) or (>= 0x1B000 and <= 0x1B16F)
        or (>= 0x20000 and <= 0x3FFFF);
}
