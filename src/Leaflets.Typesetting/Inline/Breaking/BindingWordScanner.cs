using static Leaflets.Typesetting.Inline.Breaking.ProtectedSpans;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>Recognises stretches that begin with a word: "Dr Smith", "Section 3", "March 12, 2026".</summary>
internal static class BindingWordScanner
{
    /// <summary>What begins at this word.</summary>
    public static Candidate Read(ReadOnlySpan<char> text, int start, BindingWords words)
    {
        if (UnspacedLetters.Contains(text[start]))
        {
            return ReadUnspaced(text, start, words);
        }

        var end = NumberParts.SkipWord(text, start);
        if (end < text.Length && text[end] == '°')
        {
            end++;
        }

        var word = text[start..end];
        var next = end < text.Length && text[end] == '.' ? end + 1 : end;
        if (next >= text.Length || !NumberParts.IsSpace(text[next]) || next + 1 >= text.Length)
        {
            return default;
        }

        next++;
        if (char.IsDigit(text[next]))
        {
            var number = NumberScanner.Read(text, next, words);
            var length = number.Length > 0 ? number.Length : NumberParts.SkipDigits(text, next) - next;
            if (!number.IsPhoneNumber && words.Months.Contains(word))
            {
                return new(NumberParts.SkipYear(text, next + length) - start, ProtectedSpanFlags.KeepTogether, false);
            }

            // A phone number has its own protection, which is stronger.
            return !number.IsPhoneNumber && (words.References.Contains(word) || words.Leading.Contains(word))
                ? new(next + length - start, ProtectedSpanFlags.KeepTogether, false)
                : default;
        }

        if (char.IsLetter(text[next]) && words.Leading.Contains(word))
        {
            // Up to the first letter of the word that it stays with, or as far as that stays with others.
            var following = Read(text, next, words);
            return new(next + Math.Max(following.Length, 1) - start, ProtectedSpanFlags.KeepTogether, false);
        }

        var isName = char.IsUpper(text[next]) || char.GetUnicodeCategory(text[next]) == System.Globalization.UnicodeCategory.OtherLetter;
        return isName && (char.IsUpper(word[0]) || word[0] >= '\u0590') && words.Titles.Contains(word)
            ? new(NumberParts.SkipWord(text, next) - start, ProtectedSpanFlags.KeepTogether, false)
            : default;
    }

    // A reference and its number, with or without a space between.
    private static Candidate ReadUnspaced(ReadOnlySpan<char> text, int start, BindingWords words)
    {
        var length = words.References.LengthOfPrefix(text[start..]);
        var next = start + length;
        next += length > 0 && next < text.Length && NumberParts.IsSpace(text[next]) ? 1 : 0;
        if (length == 0 || next >= text.Length || !char.IsDigit(text[next]))
        {
            return default;
        }

        var number = NumberScanner.Read(text, next, words);
        var end = number.Length > 0 ? next + number.Length : NumberParts.SkipDigits(text, next);
        return number.IsPhoneNumber ? default : new(end - start, ProtectedSpanFlags.KeepTogether, false);
    }
}
