using static Leaflets.Typesetting.Inline.Breaking.NumberParts;
using static Leaflets.Typesetting.Inline.Breaking.ProtectedSpans;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Recognises names of several parts of which one is too short to stand alone, or holds a figure or sign: x-ray, 5-FU, 25-OH-D,
/// α-tocopherol, ER+/HER2−. Words of full length ("follow-up") may be parted at their hyphen.
/// </summary>
internal static class CompoundScanner
{
    private const int LongestAtHyphen = 2;
    private const int LongestAtStroke = 3;

    /// <summary>The compound that begins at this word.</summary>
    public static Candidate Read(ReadOnlySpan<char> text, int start)
    {
        var end = EndOf(text, start);
        return end > start ? new(end - start, ProtectedSpanFlags.KeepTogether, false) : default;
    }

    /// <summary>The end of the compound that begins at this letter or digit, or here where there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var (last, part) = (start, start);
        while (true)
        {
            var end = EndOfPart(text, part, out var isFigure);
            if (end + 1 >= text.Length || !IsJoint(text[end]))
            {
                return last;
            }

            var next = EndOfPart(text, end + 1, out var isNextFigure);
            var longest = text[end] == '/' ? LongestAtStroke : LongestAtHyphen;
            var isKept = next > end + 1 && (isFigure || isNextFigure || end - part <= longest || next - end - 1 <= longest);
            if (!isKept)
            {
                return last;
            }

            (last, part) = (next, end + 1);
        }
    }

    private static bool IsJoint(char c) => c is '-' or '/' or '\u2010' or '\u2011';

    private static int EndOfPart(ReadOnlySpan<char> text, int i, out bool isFigure)
    {
        isFigure = false;
        for (; i < text.Length && !UnspacedLetters.Contains(text[i]); i++)
        {
            var isOther = char.IsDigit(text[i]) || SkipRaised(text, i) > i || (text[i] is '+' or '\u2212' && i > 0 && char.IsLetterOrDigit(text[i - 1]));
            if (!isOther && !IsWordCharacter(text[i]))
            {
                break;
            }

            isFigure |= isOther;
        }

        return i;
    }
}
