using System.Collections.Immutable;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Finds the stretches of plain text that are never split over lines and whose order right-to-left text must not change: quantities,
/// ranges, dates, times, phone numbers, addresses, titled names and references.
/// </summary>
/// <remarks>Linear in the text, without regard to the language: the words are those of <see cref="BindingWords"/>.</remarks>
public static class ProtectedSpans
{
    /// <summary>A stretch of more characters may be divided where it would not fit a line; a phone number never.</summary>
    private const int LongestKept = 40;

    /// <summary>Finds the protected stretches, in text order and without overlap.</summary>
    public static ImmutableArray<ProtectedSpan> Find(ReadOnlySpan<char> text)
    {
        var found = ImmutableArray.CreateBuilder<ProtectedSpan>();
        for (var i = 0; i < text.Length;)
        {
            var span = At(text, i);
            if (span.Length == 0)
            {
                i = NextStart(text, i);
                continue;
            }

            found.Add(span.Length > LongestKept && !span.IsPhoneNumber
                ? new ProtectedSpan(i, span.Length, span.Flags | ProtectedSpanFlags.DivisibleInNeed)
                : new ProtectedSpan(i, span.Length, span.Flags));
            i += span.Length;
        }

        return found.DrainToImmutable();
    }

    private static Candidate At(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        if (char.IsWhiteSpace(c))
        {
            return default;
        }

        var address = AddressScanner.Length(text, start);
        if (address > 0)
        {
            return new(address, ProtectedSpanFlags.KeepTogether | ProtectedSpanFlags.IsolateLeftToRight | ProtectedSpanFlags.DivisibleInNeed, false);
        }

        if (char.IsLetter(c))
        {
            return BindingWordScanner.Read(text, start);
        }

        return char.IsDigit(c) || c is '+' or '(' or '-' or '\u2212' or '<' or '>' or '≤' or '≥' or '~' or '±' or '£' or '$' or '€'
            ? NumberScanner.Read(text, start)
            : default;
    }

    // A stretch begins at the start of a word, never inside one.
    private static int NextStart(ReadOnlySpan<char> text, int i)
    {
        if (!char.IsLetterOrDigit(text[i]))
        {
            return i + 1;
        }

        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
        {
            i++;
        }

        return i;
    }

    /// <summary>What a scanner found at the place where it looked; nothing where the length is 0.</summary>
    internal readonly record struct Candidate(int Length, ProtectedSpanFlags Flags, bool IsPhoneNumber);
}
