using System.Buffers;

namespace Leaflets.Documents;

/// <summary>Texts that are one number, with a sign before it and a range or unit after it.</summary>
internal static class NumberText
{
    /// <summary>More than this is prose that begins with a number.</summary>
    private const int MostWordsAfter = 3;

    private const int MostCharactersAfter = 24;

    /// <summary>The Arabic decimal mark, which is one in every language.</summary>
    private const char ArabicMark = '\u066B';

    private static readonly SearchValues<char> Before = SearchValues.Create(
        "+-\u2212\u2013\u00B1<>\u2264\u2265~\u2248\u00D7$\u00A3\u20AC\u00A5 \u00A0\u202F\u2066\u2067\u2068\u200E\u200F");

    private static readonly SearchValues<char> Between = SearchValues.Create(",.'\u2019 \u00A0\u2009\u202F\u066C");

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2212");

    private static readonly SearchValues<char> Controls = SearchValues.Create("\u2066\u2067\u2068\u2069\u200E\u200F\u200B\u2060");

    /// <summary>Whether a text says that there is no number: nothing, or a dash.</summary>
    public static bool IsNone(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.IsEmpty || (text.Length == 1 && Dashes.Contains(text[0]));
    }

    /// <summary>How many digits stand before the decimal mark, or where it would stand; 0 where the text is not one number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The decimal mark of the language.</param>
    public static int DigitsBeforeMark(ReadOnlySpan<char> text, char mark)
    {
        text = text.Trim();
        var at = text.IndexOfAnyExcept(Before);
        if (at < 0 || !char.IsDigit(text[at]))
        {
            return 0;
        }

        text = text[at..];
        var digits = 0;
        at = SkipDigits(text, 0, ref digits);
        while (at < text.Length && text[at] != mark && IsGroup(text[at..]))
        {
            at = SkipDigits(text, at + 1, ref digits);
        }

        at = SkipFraction(text, at, mark);
        return IsAfter(text[at..], mark) ? digits : 0;
    }

    /// <summary>A separator and the two or three digits of a group.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        var digits = 0;
        return Between.Contains(text[0]) && SkipDigits(text, 1, ref digits) > 1 && digits is 2 or 3;
    }

    private static int SkipFraction(ReadOnlySpan<char> text, int at, char mark)
    {
        if (at + 1 >= text.Length || (text[at] != mark && text[at] != ArabicMark) || !char.IsDigit(text[at + 1]))
        {
            return at;
        }

        var digits = 0;
        return SkipDigits(text, at + 1, ref digits);
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at, ref int digits)
    {
        for (; at < text.Length && char.IsDigit(text[at]); at++)
        {
            digits++;
        }

        return at;
    }

    /// <summary>Whether what follows a number leaves it one number: nothing, the end of a range, a unit of a few words.</summary>
    private static bool IsAfter(ReadOnlySpan<char> text, char mark)
    {
        text = text.Trim().TrimStart(Controls);
        if (text.IsEmpty)
        {
            return true;
        }

        if (Dashes.Contains(text[0]))
        {
            var digits = 0;
            text = text[1..].TrimStart();
            var end = SkipFraction(text, SkipDigits(text, 0, ref digits), mark);
            text = text[end..].TrimStart();
            if (digits == 0 || (!text.IsEmpty && Dashes.Contains(text[0])))
            {
                return false;
            }
        }

        return text.Length <= MostCharactersAfter && (text.IsEmpty || IsUnit(text));
    }

    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        // A mark, colon or stroke right after the digits makes a date, a time or a version of them.
        if (char.IsDigit(text[0]) || text[0] is '.' or ',' or ':' or ';' || (text[0] == '/' && text.Length > 1 && char.IsDigit(text[1])))
        {
            return false;
        }

        var words = 1;
        foreach (var character in text)
        {
            words += char.IsWhiteSpace(character) ? 1 : 0;
        }

        return words <= MostWordsAfter;
    }

    private static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        var at = text.IndexOfAnyExcept(characters);
        return at < 0 ? [] : text[at..];
    }
}
