namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Finds what must not be divided or reordered in a text: numbers with their units, ranges, phone numbers, dates, times, titles with
/// names, addresses of the web. Numbers are sacred: a dose that is split over lines, or turned around by right-to-left text, can hurt.
/// One pass over the text, whatever it holds.
/// </summary>
public static class ProtectedSpans
{
    /// <summary>A stretch longer than this is divided like other text, so that it cannot break out of its column.</summary>
    private const int LongestKept = 40;

    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';
    private const char ThinSpace = '\u2009';

    /// <summary>The stretches of a text in the order of their starts; a number with an unit of another direction gives two, one in the other.</summary>
    /// <param name="text">The text of a paragraph.</param>
    public static IReadOnlyList<ProtectedSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<ProtectedSpan>();
        var i = 0;
        while (i < text.Length)
        {
            if (IsTokenStart(text, i) && AddressEnd(text, i) is { } addressEnd)
            {
                var isMail = text.AsSpan(i, addressEnd - i).Contains('@');
                spans.Add(new ProtectedSpan(i, addressEnd, isMail && addressEnd - i <= LongestKept, IsLeftToRight: true));
                i = addressEnd;
            }
            else if (IsNumberStart(text, i))
            {
                i = AddNumber(text, i, spans);
            }
            else if (IsWordStart(text, i) && char.IsLetter(text[i]) && NameEnd(text, i) is { } nameEnd)
            {
                // The name or number itself is looked at again: it may be a dose of its own.
                spans.Add(new ProtectedSpan(i, nameEnd.WordEnd, IsKeptTogether: true, IsLeftToRight: false));
                i = nameEnd.Next;
            }
            else
            {
                i++;
            }
        }

        return spans;
    }

    private static int AddNumber(string text, int start, List<ProtectedSpan> spans)
    {
        var coreEnd = NumberEnd(text, start);
        var end = coreEnd;
        var isLatin = true;
        if (WordAfter(text, coreEnd) is { } word)
        {
            var characters = text.AsSpan(word.Start, word.End - word.Start);
            if (Contains(ProtectedWords.Units, characters))
            {
                (end, isLatin) = (word.End, !IsRightToLeft(characters));
                end = IsHourMark(characters) && MinutesAfter(text, end) is { } minutes ? minutes : end;
            }
            else if (Contains(ProtectedWords.Months, characters))
            {
                (end, isLatin) = (YearAfter(text, word.End), !IsRightToLeft(characters));
            }
        }

        var from = MonthBefore(text, start) ?? start;
        end = from < start && end == coreEnd ? YearAfter(text, end) : end;
        isLatin &= from == start || !IsRightToLeft(text.AsSpan(from, start - from));
        var isPhone = text[start] is '+' or '0' or '(';
        var isKept = isPhone || end - from <= LongestKept;
        spans.Add(new ProtectedSpan(from, end, isKept, isLatin));
        if (!isLatin)
        {
            spans.Add(new ProtectedSpan(start, coreEnd, isKept, IsLeftToRight: true));
        }

        return end;
    }

    /// <summary>The end of digits with what joins them: separators, dashes, signs, and spaces inside phone numbers and thousands.</summary>
    private static int NumberEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && !char.IsDigit(text[i]))
        {
            i++;
        }

        var isPhone = i > start || (i < text.Length && text[i] == '0' && i + 1 < text.Length && char.IsDigit(text[i + 1]));
        var groupStart = i;
        var isFirstGroup = true;
        while (true)
        {
            while (i < text.Length && char.IsDigit(text[i]))
            {
                i++;
            }

            var next = i < text.Length ? text[i] : '\0';
            var joined = JoinedDigit(text, i, next, isPhone);
            if (joined < 0 && IsSpace(next) && GroupLength(text, i + 1) is var length and > 0)
            {
                var isThousands = length == 3 && (!isFirstGroup || i - groupStart <= 3);
                joined = isThousands || (isPhone && length >= 2) || IsSpacedGroups(text, groupStart, i) ? i + 1 : -1;
            }

            if (joined < 0)
            {
                return i < text.Length && text[i] == ')' && text.AsSpan(start, i - start).Contains('(') ? i + 1 : i;
            }

            i = joined;
            isFirstGroup = false;
        }
    }

    /// <summary>Where the number goes on after a joining character, or -1.</summary>
    private static int JoinedDigit(string text, int i, char next, bool isPhone)
    {
        switch (next)
        {
            case '.' or ',' or ':' or '/' or '-' or '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '·' or '\'' or '’' or '×' or '٫' or '٬':
                return IsDigitAt(text, i + 1) ? i + 1 : -1;
            case '(' or ')' when isPhone:
                var after = i + 1;
                while (after < text.Length && (IsSpace(text[after]) || text[after] is ')' or '('))
                {
                    after++;
                }

                return IsDigitAt(text, after) ? after : -1;
            case var space when IsSpace(space):
                // A range with spaces around its dash.
                var isRange = i + 3 < text.Length && text[i + 1] is '–' or '-' && IsSpace(text[Math.Min(i + 2, text.Length - 1)]) && IsDigitAt(text, i + 3);
                return isRange ? i + 3 : isPhone && i + 2 < text.Length && text[i + 1] == '(' && IsDigitAt(text, i + 2) ? i + 2 : -1;
            default:
                return -1;
        }
    }

    /// <summary>Whether three groups of two digits or more follow each other with spaces between, as in 01 42 34 56 78 or 555 0100 22.</summary>
    private static bool IsSpacedGroups(string text, int start, int firstEnd)
    {
        if (firstEnd - start is < 2 or > 4 || text[start] is '1' or '2' && firstEnd - start == 4)
        {
            return false;
        }

        var groups = 1;
        for (var i = firstEnd; i < text.Length && IsSpace(text[i]) && GroupLength(text, i + 1) is var length and >= 2; i += length + 1)
        {
            groups++;
        }

        return groups >= 3;
    }

    private static int GroupLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The word after a number, with at most one space between; symbols such as °C and % count as words.</summary>
    private static (int Start, int End)? WordAfter(string text, int end)
    {
        var start = end < text.Length && IsSpace(text[end]) ? end + 1 : end;
        var i = start;
        while (i < text.Length && i - start <= ProtectedWords.LongestWord && IsUnitCharacter(text, i))
        {
            i++;
        }

        // A full stop at the end is the sentence's, except in a.m. and p.m.
        while (i > start && text[i - 1] is '.' or '/' && !Contains(ProtectedWords.Units, text.AsSpan(start, i - start)))
        {
            i--;
        }

        return i > start ? (start, i) : null;
    }

    private static bool IsUnitCharacter(string text, int i) =>
        char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || text[i] is '°' or '%' or '٪' or '‰' or '²' or '£' or '€' or '$'
        || (text[i] is '/' or '.' && i > 0 && char.IsLetter(text[i - 1]));

    private static bool IsHourMark(ReadOnlySpan<char> word) => word is "h" or "H";

    private static int? MinutesAfter(string text, int end)
    {
        var start = end < text.Length && IsSpace(text[end]) ? end + 1 : end;
        return GroupLength(text, start) == 2 ? start + 2 : null;
    }

    private static int YearAfter(string text, int end)
    {
        var start = end < text.Length && text[end] == ',' ? end + 1 : end;
        return start < text.Length && IsSpace(text[start]) && GroupLength(text, start + 1) == 4 ? start + 5 : end;
    }

    /// <summary>The start of a month's name right before a number, or null.</summary>
    private static int? MonthBefore(string text, int start)
    {
        if (start < 2 || !IsSpace(text[start - 1]))
        {
            return null;
        }

        var word = start - 1;
        while (word > 0 && start - word <= ProtectedWords.LongestWord && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return Contains(ProtectedWords.Months, text.AsSpan(word, start - 1 - word)) && char.IsUpper(text[word]) ? word : null;
    }

    /// <summary>The end of a title or kind with the name or number after it, or null.</summary>
    private static (int WordEnd, int Next)? NameEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && i - start <= ProtectedWords.LongestWord && (char.IsLetter(text[i]) || text[i] is '.' or '°'))
        {
            i++;
        }

        if (i + 1 >= text.Length || !IsSpace(text[i]) || !(char.IsUpper(text[i + 1]) || char.IsDigit(text[i + 1]))
            || !Contains(ProtectedWords.Before, text.AsSpan(start, i - start)))
        {
            return null;
        }

        var end = i + 1;
        while (end < text.Length && end - start < LongestKept && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return (end, i + 1);
    }

    /// <summary>The end of a web or e-mail address that begins here, or null; punctuation of the sentence at its end stays out.</summary>
    private static int? AddressEnd(string text, int start)
    {
        var end = start;
        var (at, dotAfterAt) = (-1, false);
        while (end < text.Length && text[end] is > ' ' and < '\u007F')
        {
            at = text[end] == '@' && end > start ? end : at;
            dotAfterAt |= at >= 0 && end > at + 1 && text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]);
            end++;
        }

        var word = text.AsSpan(start, end - start);
        var isWeb = word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isWeb && !dotAfterAt)
        {
            return null;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '\'')
        {
            end--;
        }

        return end;
    }

    private static bool IsNumberStart(string text, int i) =>
        char.IsDigit(text[i]) || (text[i] is '+' && IsDigitAt(text, i + 1)) || (text[i] is '(' && text.Length > i + 2 && (IsPhoneArea(text, i + 1) || (text[i + 1] == '+' && IsDigitAt(text, i + 2))));

    private static bool IsPhoneArea(string text, int i) =>
        GroupLength(text, i) is >= 2 and <= 5 and var length && i + length < text.Length && text[i + length] == ')'
        && i + length + 2 < text.Length && (IsDigitAt(text, i + length + 1) || (IsSpace(text[i + length + 1]) && IsDigitAt(text, i + length + 2)));

    private static bool IsWordStart(string text, int i) => i == 0 || !char.IsLetterOrDigit(text[i - 1]);

    private static bool IsTokenStart(string text, int i) =>
        i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '<' or '"' or '«' or '“' or '‘';

    private static bool IsDigitAt(string text, int i) => i >= 0 && i < text.Length && char.IsDigit(text[i]);

    private static bool IsSpace(char character) => character is ' ' or NoBreakSpace or NarrowNoBreakSpace or ThinSpace;

    private static bool IsRightToLeft(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (character is >= '\u0590' and <= '\u08FF')
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(System.Collections.Frozen.FrozenSet<string> words, ReadOnlySpan<char> word) =>
        word.Length <= ProtectedWords.LongestWord && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
