using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;

namespace Leaflets.Word;

/// <summary>
/// Decides which characters of a paragraph are runs with <c>w:rtl</c>. Word goes by the runs and not by the Unicode algorithm, so
/// that its main rules are done here: neutrals between two strong characters of one direction follow them, others follow the
/// paragraph (UAX #9, N1 and N2); a protected stretch reads from left to right and is a neutral for what is around it.
/// </summary>
internal static class DirectionalRuns
{
    /// <summary>A character without form that is strong from left to right.</summary>
    public const char LeftToRightMark = '\u200E';

    /// <summary>A character without form that is strong from right to left.</summary>
    public const char RightToLeftMark = '\u200F';

    /// <summary>Whether a text can need runs of more than one direction.</summary>
    public static bool IsOneDirection(ReadOnlySpan<char> text, TextDirection direction)
    {
        if (direction == TextDirection.RightToLeft)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (IsRightToLeft(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Marks the characters that read from left to right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the text begins in that of its paragraph.</param>
    /// <param name="spans">The protected stretches of the paragraph.</param>
    /// <param name="direction">The direction around.</param>
    /// <param name="isLeftToRight">Takes the answer; as long as the text, all false.</param>
    public static void Resolve(
        ReadOnlySpan<char> text, int offset, ImmutableArray<ProtectedSpan> spans, TextDirection direction, Span<bool> isLeftToRight)
    {
        var surroundings = direction == TextDirection.LeftToRight;
        foreach (var span in spans)
        {
            if ((span.Flags & ProtectedSpanFlags.IsolateLeftToRight) != 0)
            {
                var (start, end) = (Math.Max(span.Start - offset, 0), Math.Min(span.End - offset, text.Length));
                for (var i = start; i < end; i++)
                {
                    isLeftToRight[i] = true;
                }
            }
        }

        var (last, pending) = (surroundings, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var isStrong = !isLeftToRight[i] && (char.IsLetter(text[i]) || char.IsSurrogate(text[i]) || text[i] is LeftToRightMark or RightToLeftMark);
            var isNumber = !isLeftToRight[i] && IsNumeric(text, i);
            if (!isStrong && !isNumber)
            {
                continue;
            }

            // For neutrals a number counts as the letters before it; it is set from left to right itself.
            var next = isNumber ? last : !IsRightToLeft(text[i]);
            Fill(isLeftToRight[pending..i], last == next ? next : surroundings);
            isLeftToRight[i] = isNumber || next;
            (last, pending) = (next, i + 1);
        }

        Fill(isLeftToRight[pending..], surroundings);
    }

    /// <summary>Whether a character belongs to a script that runs from right to left.</summary>
    public static bool IsRightToLeft(char character) =>
        character is RightToLeftMark or (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static void Fill(Span<bool> stretch, bool isLeftToRight)
    {
        if (isLeftToRight)
        {
            stretch.Fill(true);
        }
    }

    // A digit, or a sign that belongs to the digits beside it (UAX #9, W4 and W5).
    private static bool IsNumeric(ReadOnlySpan<char> text, int i) =>
        char.IsAsciiDigit(text[i])
        || (text[i] is '%' or '°' or '+' or '-' or '−' or '£' or '$' or '€' && (IsDigitAt(text, i - 1) || IsDigitAt(text, i + 1)))
        || (text[i] is '.' or ',' or ':' or '/' or '\u00A0' && IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1));

    private static bool IsDigitAt(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length && char.IsAsciiDigit(text[i]);
}
