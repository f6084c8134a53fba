using System.Buffers;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The marks of superscripts and subscripts, <c>m^2^</c> and <c>H~2~O</c>. As in pandoc no white space stands between the two; a mark
/// between two digits, or one that a digit follows, closes nothing; and a text across punctuation is a sentence, not an exponent.
/// </summary>
internal static class ScriptMarks
{
    /// <summary>The longest superscript. It also bounds how far one looks for the beginning of a word.</summary>
    private const int Longest = 80;

    /// <summary>The longest text that may stand between two letters: an isotope, the charge of an ion.</summary>
    private const int LongestWithin = 4;

    /// <summary>What ends a sentence or a part of one in any script, and what other marks are made of.</summary>
    private static readonly SearchValues<char> Foreign = SearchValues.Create("`<>|~^!?;。，、；：！？「」『』（）《》〈〉【】·；۔،؛؟।");

    /// <summary>What the mark at an offset is.</summary>
    /// <param name="text">The text of the paragraph.</param>
    /// <param name="at">The offset of the mark, one character.</param>
    public static DelimiterType RoleOf(ReadOnlySpan<char> text, int at)
    {
        // Pairs are formed from the beginning of the word, so that each mark has one part in one pair.
        var mark = text[at];
        for (var open = WordStart(text, at); open <= at;)
        {
            var close = IsSingle(text, open, mark) ? PartnerOf(text, open, mark) : -1;
            if (close >= 0 && open == at)
            {
                return DelimiterType.Open;
            }

            if (close == at)
            {
                return DelimiterType.Close;
            }

            open = close < 0 ? open + 1 : close + 1;
        }

        return DelimiterType.Undefined;
    }

    private static int WordStart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 2 * Longest && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>The mark that closes what one opens, or -1.</summary>
    private static int PartnerOf(ReadOnlySpan<char> text, int open, char mark)
    {
        var end = Math.Min(text.Length, open + 2 + Longest);
        var brackets = 0;
        for (var at = open + 1; at < end; at++)
        {
            var character = text[at];
            if (character == mark)
            {
                return brackets == 0 && at > open + 1 && IsSingle(text, at, mark) && IsPair(text, open, at) ? at : -1;
            }

            if (character == '\\')
            {
                at++;
                continue;
            }

            brackets += character switch { '[' => 1, ']' => -1, _ => 0 };
            if (char.IsWhiteSpace(character) || brackets < 0 || Foreign.Contains(character) || IsSpaceReference(text[at..]))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int open, int close)
    {
        var content = text[(open + 1)..close];
        var (before, first) = (Neighbours.Before(text, open), Neighbours.After(text, open + 1));
        var (last, after) = (Neighbours.Before(text, close), Neighbours.After(text, close + 1));
        if (Neighbours.IsNumeric(after) || Neighbours.IsBeginning(last))
        {
            return false;
        }

        if (text[open] == '~')
        {
            // What is lowered belongs to what stands before it. A range has the same sign: 5~10, 月~金, Mon~Wed~Fri.
            var isBased = Neighbours.IsWord(before) || before.Value is ')' or ']' or '*' or '_';
            if ((!isBased && !IsAllLetters(content)) || (Neighbours.IsNumeric(before) && Neighbours.IsNumeric(first))
                || HasUnspaced(content))
            {
                return false;
            }
        }

        return !Neighbours.IsWord(after) || IsWithinWord(content, isBased: Neighbours.IsWord(before));
    }

    /// <summary>Whether a text is raised or lowered within a word: ¹⁴C, H₂O, Ca²⁺ channel written as one, C_nH.</summary>
    private static bool IsWithinWord(ReadOnlySpan<char> content, bool isBased)
    {
        if (!isBased)
        {
            return true;
        }

        return content.Length == 1
            || (content.Length <= LongestWithin && content.ContainsAnyInRange('0', '9') && !content.ContainsAny("*/=·×"));
    }

    private static bool IsAllLetters(ReadOnlySpan<char> content)
    {
        foreach (var character in content)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasUnspaced(ReadOnlySpan<char> content)
    {
        foreach (var rune in content.EnumerateRunes())
        {
            if (Neighbours.IsUnspaced(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the mark stands alone and is no escaped character.</summary>
    private static bool IsSingle(ReadOnlySpan<char> text, int at, char mark) => text[at] == mark
        && (at == 0 || (text[at - 1] != mark && !IsEscaped(text, at)))
        && (at + 1 == text.Length || text[at + 1] != mark);

    private static bool IsEscaped(ReadOnlySpan<char> text, int at)
    {
        var slashes = 0;
        while (slashes < at && text[at - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    /// <summary>A reference to a space: <c>&amp;nbsp;</c>, <c>&amp;#32;</c>.</summary>
    private static bool IsSpaceReference(ReadOnlySpan<char> text)
    {
        if (text[0] != '&')
        {
            return false;
        }

        var slice = new Markdig.Helpers.StringSlice(text[..Math.Min(text.Length, 40)].ToString());
        return Markdig.Parsers.Inlines.HtmlEntityParser.TryParse(ref slice, out var characters, out _)
            && characters is [var first, ..] && char.IsWhiteSpace(first);
    }
}
