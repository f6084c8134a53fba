using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Bidi;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Finds the stretches of plain text that are never split over lines and whose order right-to-left text must not change: quantities,
/// ranges, dates, times, phone numbers, addresses, titled names and references.
/// </summary>
/// <remarks>Linear in the text.</remarks>
public static class ProtectedSpans
{
    /// <summary>A stretch of more characters may be divided where it would not fit a line; a phone number never.</summary>
    private const int LongestKept = 40;

    /// <summary>How far before a number a letter can be that it belongs to; bounds the search.</summary>
    private const int FarthestLetter = 64;

    /// <summary>Finds the protected stretches, in text order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static ImmutableArray<ProtectedSpan> Find(ReadOnlySpan<char> text, BindingWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = ImmutableArray.CreateBuilder<ProtectedSpan>();
        for (var i = 0; i < text.Length;)
        {
            var span = At(text, i, words);
            if (span.Length == 0)
            {
                i = NextStart(text, i);
                continue;
            }

            var flags = span.Length > LongestKept && !span.IsPhoneNumber ? span.Flags | ProtectedSpanFlags.DivisibleInNeed : span.Flags;
            found.Add(new ProtectedSpan(i, span.Length, flags));
            i += span.Length;
        }

        return found.DrainToImmutable();
    }

    /// <summary>
    /// The stretches for text in which directions meet: a number behind a left-to-right phrase is not isolated, since it is in order with it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">What <see cref="Find"/> found in it.</param>
    public static ImmutableArray<ProtectedSpan> JoinPhrases(ReadOnlySpan<char> text, ImmutableArray<ProtectedSpan> spans)
    {
        var joined = ImmutableArray.CreateBuilder<ProtectedSpan>(spans.Length);
        var isolatedEnd = 0;
        foreach (var span in spans)
        {
            var isIsolated = IsIsolated(text, isolatedEnd, span);
            joined.Add(isIsolated ? span : span with { Flags = span.Flags & ~ProtectedSpanFlags.IsolateLeftToRight });
            isolatedEnd = isIsolated ? span.End : isolatedEnd;
        }

        return joined.MoveToImmutable();
    }

    /// <summary>Whether a stretch is to be isolated where directions meet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the text begins that the stretch may be in order with.</param>
    /// <param name="span">The stretch.</param>
    internal static bool IsIsolated(ReadOnlySpan<char> text, int from, ProtectedSpan span) =>
        span.Flags.HasFlag(ProtectedSpanFlags.IsolateLeftToRight)
        && !NumberOrder.IsRightToLeft(text[span.Start..span.End])
        && (char.IsLetter(text[span.Start]) || !FollowsLeftToRight(text[from..span.Start]));

    /// <summary>
    /// Whether the last letter of the text before a number runs from left to right. The number then belongs to that phrase, as a dose to the
    /// name of its medicine, and is in order with it (UAX #9, W7); an isolate would part them.
    /// </summary>
    private static bool FollowsLeftToRight(ReadOnlySpan<char> before)
    {
        for (var i = before.Length - 1; i >= Math.Max(0, before.Length - FarthestLetter); i--)
        {
            if (char.IsLetter(before[i]))
            {
                return RightToLeftCharacters.None(before.Slice(i, 1));
            }
        }

        return false;
    }

    private static Candidate At(ReadOnlySpan<char> text, int start, BindingWords words)
    {
        var c = text[start];
        if (char.IsWhiteSpace(c))
        {
            return c == ' ' && start + 1 < text.Length && words.SpacedBefore.Contains(text[start + 1])
                ? new(2, ProtectedSpanFlags.KeepTogether, false)
                : default;
        }

        if (words.SpacedAfter.Contains(c) && start + 2 < text.Length && text[start + 1] == ' ')
        {
            var next = At(text, start + 2, words);
            return new(Math.Max(next.Length, 1) + 2, next.Flags & ~ProtectedSpanFlags.IsolateLeftToRight | ProtectedSpanFlags.KeepTogether, next.IsPhoneNumber);
        }

        var address = AddressScanner.Length(text, start);
        if (address > 0)
        {
            return new(address, ProtectedSpanFlags.KeepTogether | ProtectedSpanFlags.IsolateLeftToRight | ProtectedSpanFlags.DivisibleInNeed, false);
        }

        if (char.IsLetter(c))
        {
            return BindingWordScanner.Read(text, start, words);
        }

        return char.IsDigit(c) || c is '+' or '(' or '-' or '\u2212' or '<' or '>' or '≤' or '≥' or '~' or '±' or '£' or '$' or '€'
            ? NumberScanner.Read(text, start, words)
            : default;
    }

    // A stretch begins at the start of a word, never inside one; a number may begin where letters that are no part of it end.
    private static int NextStart(ReadOnlySpan<char> text, int i)
    {
        if (!char.IsLetterOrDigit(text[i]) || UnspacedLetters.Contains(text[i]))
        {
            return i + 1;
        }

        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])) && !UnspacedLetters.Contains(text[i]))
        {
            i++;
            if (i < text.Length && char.IsDigit(text[i]) && GluedLetters.Contains(text[i - 1]))
            {
                break;
            }
        }

        return i;
    }

    /// <summary>What a scanner found at the place where it looked; nothing where the length is 0.</summary>
    internal readonly record struct Candidate(int Length, ProtectedSpanFlags Flags, bool IsPhoneNumber);
}
