using Leaflets.Typesetting.Inline.Characters;
using static Leaflets.Typesetting.Inline.Protection.NumberParts;
using static Leaflets.Typesetting.Inline.Protection.ProtectedSpans;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>
/// Recognises stretches that begin with a number: quantities and what joins several into one ("1–0–1", "5 ± 2 mg", "5 mg x 2", "5 → 10",
/// "60 ml/min/1.73 m²"), ranges, dates, times and phone numbers.
/// </summary>
internal static class NumberScanner
{
    /// <summary>No quantity is joined of more numbers; it bounds the look from one place.</summary>
    private const int MostNumbers = 8;

    /// <summary>What begins at this digit, sign, currency or opening bracket.</summary>
    public static Candidate Read(ReadOnlySpan<char> text, int start, BindingWords words)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !GluedLetters.Contains(text[start - 1]))
        {
            return default;
        }

        var phone = PhoneScanner.Length(text, start);
        if (phone > 0)
        {
            return new(phone, ProtectedSpanFlags.KeepTogether, true);
        }

        var at = SkipSigns(text, start);
        if (!IsNumberAt(text, at))
        {
            return default;
        }

        var end = EndOfNumber(text, at);
        var isJoined = end - at > SkipDigits(text, at) - at || at > start;
        for (var numbers = 1; numbers <= MostNumbers; numbers++)
        {
            if (EndOfDate(text, end, words) is var date && date > end)
            {
                return new(date - start, ProtectedSpanFlags.KeepTogether, false);
            }

            var measured = Math.Max(EndOfMeasure(text, end, words), CompoundEnd(text, at, end));
            var next = NextNumber(text, measured, words);
            isJoined |= measured > end || next > 0;
            end = measured;
            if (next == 0)
            {
                break;
            }

            (at, end) = (next, EndOfNumber(text, next));
        }

        return isJoined ? new(end - start, ProtectedSpanFlags.KeepTogether, false) : default;
    }

    // 5-FU, 12-week: a word that hangs at the number.
    private static int CompoundEnd(ReadOnlySpan<char> text, int at, int end) =>
        end + 1 < text.Length && text[end] is '-' or '\u2010' or '\u2011' && char.IsLetter(text[end + 1])
            ? new CompoundScanner(text).EndOf(at)
            : end;

    // The end of a month, with its year, behind a day: 12 March 2026, 1st March, 1er mars.
    private static int EndOfDate(ReadOnlySpan<char> text, int end, BindingWords words)
    {
        var start = IsSpaceAt(text, end) ? end + 1 : end;
        if (start >= text.Length)
        {
            return end;
        }

        var wordEnd = EndOfWordIn(words.Months, text, start);
        if (text[start..wordEnd] is "st" or "nd" or "rd" or "th" or "er" && IsSpaceAt(text, wordEnd))
        {
            start = wordEnd + 1;
            wordEnd = SkipWord(text, start);
        }

        return wordEnd > start && words.Months.Contains(text[start..wordEnd]) ? SkipYear(text, wordEnd) : end;
    }

    // The end of the unit or the half of the day behind a number.
    private static int EndOfMeasure(ReadOnlySpan<char> text, int end, BindingWords words)
    {
        var number = end < text.Length && text[end] == '+' ? end + 1 : end;
        var time = EndOfTime(text, number, words);
        var start = IsSpaceAt(text, number) ? number + 1 : number;
        var unit = UnitScanner.End(text, start, words);
        return Math.Max(time, unit > start ? unit : end);
    }

    // 9:30 am, 14 h 30, 14h30
    private static int EndOfTime(ReadOnlySpan<char> text, int end, BindingWords words)
    {
        var start = IsSpaceAt(text, end) ? end + 1 : end;
        var wordEnd = start;
        while (wordEnd < text.Length && (char.IsLetter(text[wordEnd]) || (text[wordEnd] == '.' && wordEnd > start)))
        {
            wordEnd++;
        }

        var word = text[start..wordEnd];
        if (word is "h" or "H")
        {
            var minutes = IsSpaceAt(text, wordEnd) ? wordEnd + 1 : wordEnd;
            var minutesEnd = SkipDigits(text, minutes);
            return minutesEnd - minutes == 2 ? minutesEnd : wordEnd;
        }

        return word.Length > 0 && words.DayHalves.Contains(word) ? wordEnd : end;
    }

    // Where the next number of the same quantity begins, its signs passed over: behind a dash, an arrow, a sign of reckoning or a word of
    // a range; 0 if there is none.
    private static int NextNumber(ReadOnlySpan<char> text, int end, BindingWords words)
    {
        var isSpaced = IsSpaceAt(text, end);
        var i = isSpaced ? end + 1 : end;
        if (i >= text.Length)
        {
            return 0;
        }

        var after = SkipJoint(text, i);
        if (after == i)
        {
            var wordEnd = isSpaced || UnspacedLetters.Contains(text[i]) ? EndOfWordIn(words.Ranges, text, i) : i;
            if (wordEnd == i || !words.Ranges.Contains(text[i..wordEnd]))
            {
                return 0;
            }

            after = wordEnd;
        }

        after += isSpaced && IsSpaceAt(text, after) ? 1 : 0;
        var number = SkipSigns(text, after);
        return IsNumberAt(text, number) ? number : 0;
    }

    private static int SkipJoint(ReadOnlySpan<char> text, int i)
    {
        if (text[i..].StartsWith("->", StringComparison.Ordinal) || text[i..].StartsWith("=>", StringComparison.Ordinal)
            || text[i..].StartsWith("..", StringComparison.Ordinal))
        {
            return i + 2;
        }

        return text[i] is 'x' or '*' or '\u00D7' or '\u00B7' or '\u22C5' or '+' or '/' or '\u2026' or ':' || Signs.IsDash(text[i])
            || Signs.IsRelation(text[i]) || Signs.IsArrow(text[i]) ? i + 1 : i;
    }
}
