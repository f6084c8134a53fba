using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>
/// Finds the stretches of plain text that are never split over lines: quantities, ranges, dates, times, phone numbers, addresses, names of
/// several short parts, titled names and references.
/// </summary>
/// <remarks>Linear in the text.</remarks>
public static class ProtectedSpans
{
    /// <summary>
    /// A stretch of more characters may be divided wherever UAX #14 lets it where it would not fit a line; a phone number never.
    /// </summary>
    private const int LongestKept = 40;

    /// <summary>
    /// A dose or date of so many characters is never divided; one of more may be, between its words, where it would not fit a line.
    /// </summary>
    private const int LongestUndivided = 16;

    /// <summary>Finds the protected stretches, in text order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words of its language.</param>
    public static ImmutableArray<ProtectedSpan> Find(ReadOnlySpan<char> text, BindingWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = ImmutableArray.CreateBuilder<ProtectedSpan>();
        var addresses = new AddressScanner(text);
        var bound = new BindingWordScanner(text, words);
        var compounds = new CompoundScanner(text);
        for (var i = 0; i < text.Length;)
        {
            Steps.Take();
            var span = At(text, i, words, ref addresses, ref bound, ref compounds);
            if (span.Length == 0)
            {
                i = NextStart(text, i);
                continue;
            }

            var inNeed = span.IsPhoneNumber || span.Length <= LongestUndivided ? ProtectedSpanFlags.None
                : span.Length > LongestKept ? ProtectedSpanFlags.DivisibleInNeed
                : ProtectedSpanFlags.DivisibleAtSpacesInNeed;
            var flags = span.Flags | inNeed;
            found.Add(new ProtectedSpan(i, span.Length, flags));
            i += span.Length;
        }

        return found.DrainToImmutable();
    }

    /// <summary>
    /// The places inside stretches that are kept together at which UAX #14 would let a line end: what a writer of a format whose lines
    /// others set has to close. Each is the index of the character that would begin the next line.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">What <see cref="Find"/> found in it.</param>
    /// <param name="language">The language of the text, a BCP 47 tag.</param>
    public static ImmutableArray<int> Openings(string text, ImmutableArray<ProtectedSpan> spans, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<int>();
        var span = 0;
        foreach (var position in spans.IsEmpty ? [] : LineBoundaries.Find(text, language))
        {
            while (span < spans.Length && spans[span].End <= position)
            {
                span++;
            }

            if (span < spans.Length && spans[span].Start < position && spans[span].Flags.HasFlag(ProtectedSpanFlags.KeepTogether))
            {
                found.Add(position);
            }
        }

        return found.DrainToImmutable();
    }

    private static Candidate At(
        ReadOnlySpan<char> text,
        int start,
        BindingWords words,
        ref AddressScanner addresses,
        ref BindingWordScanner bound,
        ref CompoundScanner compounds)
    {
        // Opening marks with a space behind stay with what they open, however many there are.
        var at = start;
        while (at + 2 < text.Length && !char.IsWhiteSpace(text[at]) && text[at + 1] == ' ' && words.SpacedAfter.Contains(text[at]))
        {
            Steps.Take();
            at += 2;
        }

        var c = text[at];
        if (char.IsWhiteSpace(c))
        {
            return c == ' ' && at + 1 < text.Length && words.SpacedBefore.Contains(text[at + 1])
                ? Behind(new(2, ProtectedSpanFlags.KeepTogether, false))
                : Behind(default);
        }

        var address = addresses.Length(at);
        if (address > 0)
        {
            return Behind(new(address, ProtectedSpanFlags.KeepTogether | ProtectedSpanFlags.DivisibleInNeed, false));
        }

        if (char.IsLetter(c))
        {
            var word = bound.Read(at);
            return Behind(word.Length > 0 ? word : compounds.Read(at));
        }

        return Behind(
            char.IsDigit(c) || c is '(' or '.' || NumberParts.IsFraction(c) || NumberParts.IsSign(c)
                ? NumberScanner.Read(text, at, words)
                : default);

        Candidate Behind(Candidate own) => at == start ? own
            : new(at - start + Math.Max(own.Length, 1), own.Flags | ProtectedSpanFlags.KeepTogether, own.IsPhoneNumber);
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
            Steps.Take();
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
