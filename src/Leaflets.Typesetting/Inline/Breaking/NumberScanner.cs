using System.Globalization;
using static Leaflets.Typesetting.Inline.Breaking.ProtectedSpans;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>Recognises stretches that begin with a number: quantities, ranges, dates, times and phone numbers.</summary>
internal static class NumberScanner
{
    /// <summary>Fewer digits in groups are a number, not a phone number.</summary>
    private const int FewestPhoneDigits = 7;

    /// <summary>ITU-T E.164 allows 15 digits; some more for a trunk prefix or an extension.</summary>
    private const int MostPhoneDigits = 19;

    /// <summary>No number has more signs before it, and a line of a hundred thousand dollars is not looked at from each of them.</summary>
    private const int MostSigns = 6;

    private const ProtectedSpanFlags Whole = ProtectedSpanFlags.KeepTogether | ProtectedSpanFlags.IsolateLeftToRight;

    /// <summary>Whether the character is a space inside a number or between words.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>The end of the word that begins here.</summary>
    public static int SkipWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i])))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of the word that begins here; in a script without spaces of the longest word that the set has, or here.</summary>
    public static int EndOfWordIn(WordSet set, ReadOnlySpan<char> text, int i) =>
        i < text.Length && UnspacedLetters.Contains(text[i]) ? i + set.LengthOfPrefix(text[i..]) : SkipWord(text, i);

    /// <summary>The end of the digits that begin here.</summary>
    public static int SkipDigits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of a year (", 2026" or " 2026") that begins here, or here where there is none.</summary>
    public static int SkipYear(ReadOnlySpan<char> text, int i)
    {
        var at = i < text.Length && text[i] is ',' or '\u060C' ? i + 1 : i;
        if (at < text.Length && IsSpace(text[at]) && SkipDigits(text, at + 1) - at == 5)
        {
            return at + 5;
        }

        return i;
    }

    /// <summary>What begins at this digit, sign, currency or opening bracket.</summary>
    public static Candidate Read(ReadOnlySpan<char> text, int start, BindingWords words)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !GluedLetters.Contains(text[start - 1]))
        {
            return default;
        }

        var phone = PhoneLength(text, start);
        if (phone > 0)
        {
            return new(phone, Whole, true);
        }

        var first = SkipSign(text, start);
        if (first >= text.Length || !char.IsDigit(text[first]))
        {
            return default;
        }

        var end = EndOfNumber(text, first);
        var joined = end - first > SkipDigits(text, first) - first || first > start;
        end = ExtendRange(text, end, words, ref joined);
        end = ExtendTime(text, end, words, ref joined);
        var flags = Whole;
        if (end + 1 < text.Length)
        {
            var wordStart = IsSpace(text[end]) ? end + 1 : end;
            var wordEnd = EndOfWordIn(words.Months, text, wordStart);
            var word = text[wordStart..wordEnd];
            if (word.Length > 0 && (words.Months.Contains(word) || IsOrdinalDate(text, wordStart, words, ref wordEnd)))
            {
                flags = IsRightToLeft(word[0]) ? ProtectedSpanFlags.KeepTogether : Whole;
                return new(SkipYear(text, wordEnd) - start, flags, false);
            }

            var unitEnd = EndOfUnit(text, wordStart, words);
            if (unitEnd > wordStart)
            {
                flags = IsRightToLeft(text[wordStart]) ? ProtectedSpanFlags.KeepTogether : Whole;
                (end, joined) = (unitEnd, true);
            }
        }
        else if (end < text.Length && text[end] is '%' or '٪')
        {
            (end, joined) = (end + 1, true);
        }

        return joined ? new(end - start, flags, false) : default;
    }

    // Groups of digits with single spaces, hyphens, dots or brackets between: 020 7946 0123, +44 (0)20 7946 0123, 1-800-555-0100.
    private static int PhoneLength(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        var (digits, groups, end) = (0, 0, start);
        var plus = text[i] == '+';
        i += plus ? 1 : 0;
        while (i < text.Length && digits <= MostPhoneDigits)
        {
            if (text[i] == '(')
            {
                i++;
            }

            var group = SkipDigits(text, i);
            if (group == i)
            {
                break;
            }

            digits += group - i;
            groups++;
            i = group;
            i += i < text.Length && text[i] == ')' ? 1 : 0;
            end = i;
            i += i < text.Length && (IsSpace(text[i]) || text[i] is '-' or '\u2010' or '\u2011' or '.') ? 1 : 0;
        }

        var starts = plus || text[start] is '(' or '0' or '\u0660' or '\u06F0';
        var enough = digits >= FewestPhoneDigits && digits <= MostPhoneDigits && (groups > 1 || plus);
        var wholeWord = end >= text.Length || !char.IsLetterOrDigit(text[end]) || GluedLetters.Contains(text[end]);
        return enough && wholeWord && (starts || digits >= 9 || text[start..end].IndexOfAny('-', '\u2011') > 0)
            && !IsIsoDate(text[start..end]) ? end - start : 0;
    }

    private static bool IsIsoDate(ReadOnlySpan<char> text) => text.Length == 10 && text[4] == '-' && text[7] == '-';

    private static int SkipSign(ReadOnlySpan<char> text, int i)
    {
        for (var signs = 0; signs < MostSigns && i < text.Length && text[i] is '+' or '-' or '\u2212' or '<' or '>' or '≤' or '≥' or '~' or '±' or '£' or '$' or '€'; signs++)
        {
            i++;
            i += i < text.Length && IsSpace(text[i]) && text[i - 1] is '<' or '>' or '≤' or '≥' or '±' or '~' ? 1 : 0;
        }

        return i;
    }

    // 1,000.5  10 000  12/03/2026  2026-05-01  9:30  120/80
    private static int EndOfNumber(ReadOnlySpan<char> text, int i)
    {
        var end = SkipDigits(text, i);
        while (end + 1 < text.Length)
        {
            var next = SkipDigits(text, end + 1);
            var digits = next - end - 1;
            var separator = text[end];
            var continues = digits > 0 && (separator is '.' or ',' or '/' or ':' or '-' or '\u066B' or '\u066C' || (IsSpace(separator) && digits == 3));
            if (!continues)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int ExtendRange(ReadOnlySpan<char> text, int end, BindingWords words, ref bool joined)
    {
        var i = end < text.Length && text[end] == '%' ? end + 1 : end;
        var spaced = i < text.Length && IsSpace(text[i]);
        i += spaced ? 1 : 0;
        if (i < text.Length && text[i] is '\u2013' or '\u2014' or '\u2011' or '\u2212' or '-' or '×' or 'x')
        {
            i++;
        }
        else if (i < text.Length && (spaced || UnspacedLetters.Contains(text[i])) && EndOfWordIn(words.Ranges, text, i) is var wordEnd
            && wordEnd > i && words.Ranges.Contains(text[i..wordEnd]) && !IsRightToLeft(text[i]))
        {
            (i, spaced) = (wordEnd, true);
        }
        else
        {
            return end;
        }

        i += spaced && i < text.Length && IsSpace(text[i]) ? 1 : 0;
        if (i >= text.Length || !char.IsDigit(text[i]))
        {
            return end;
        }

        joined = true;
        return EndOfNumber(text, i);
    }

    // 9:30 am, 14 h 30, 14h30
    private static int ExtendTime(ReadOnlySpan<char> text, int end, BindingWords words, ref bool joined)
    {
        var i = end < text.Length && IsSpace(text[end]) ? end + 1 : end;
        if (i >= text.Length)
        {
            return end;
        }

        var wordEnd = i;
        while (wordEnd < text.Length && (char.IsLetter(text[wordEnd]) || (text[wordEnd] == '.' && wordEnd > i)))
        {
            wordEnd++;
        }

        var word = text[i..wordEnd];
        if (word is "h" or "H")
        {
            var minutes = wordEnd < text.Length && IsSpace(text[wordEnd]) ? wordEnd + 1 : wordEnd;
            var minutesEnd = SkipDigits(text, minutes);
            joined = true;
            return minutesEnd - minutes == 2 ? minutesEnd : wordEnd;
        }

        if (word.Length > 0 && words.DayHalves.Contains(word) && !IsRightToLeft(word[0]))
        {
            joined = true;
            return wordEnd;
        }

        return end;
    }

    // mg, mg/kg, °C, %
    private static int EndOfUnit(ReadOnlySpan<char> text, int i, BindingWords words)
    {
        if (i < text.Length && text[i] is '%' or '٪' or '°' or '€' or '£')
        {
            return text[i] == '°' && i + 1 < text.Length && text[i + 1] is 'C' or 'F' ? i + 2 : i + 1;
        }

        if (i >= text.Length)
        {
            return i;
        }

        var end = EndOfWordIn(words.Units, text, i);
        end += end < text.Length && text[end] == '.' && words.Units.Contains(text[i..(end + 1)]) ? 1 : 0;
        if (end == i || !words.IsUnit(text[i..end]))
        {
            return i;
        }

        end = EndOfPower(text, end);
        while (end + 1 < text.Length && text[end] == '/' && SkipWord(text, end + 1) is var next && next > end + 1
            && words.IsUnit(text[(end + 1)..next]))
        {
            end = next;
        }

        return end;
    }

    // m², cm3: the power belongs to its unit, raised or not.
    private static int EndOfPower(ReadOnlySpan<char> text, int i) =>
        i < text.Length && text[i] is '2' or '3' or '²' or '³' && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])) ? i + 1 : i;

    // 1st March, 1er mars: the ordinal's letters, then a month.
    private static bool IsOrdinalDate(ReadOnlySpan<char> text, int wordStart, BindingWords words, ref int wordEnd)
    {
        if (text[wordStart..wordEnd] is not ("st" or "nd" or "rd" or "th" or "er") || wordEnd + 1 >= text.Length || !IsSpace(text[wordEnd]))
        {
            return false;
        }

        var monthEnd = SkipWord(text, wordEnd + 1);
        if (!words.Months.Contains(text[(wordEnd + 1)..monthEnd]))
        {
            return false;
        }

        wordEnd = monthEnd;
        return true;
    }

    private static bool IsMark(char c) => c is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF';
}
