using Leaflets.Typesetting.Inline.Characters;
using static Leaflets.Typesetting.Inline.Protection.ProtectedSpans;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>
/// Recognises stretches that begin with a word: "Dr Smith", "Section 3", "March 12, 2026". It remembers the end of the word that it looked
/// at last: where marks stand on letters, a word is begun at each of them.
/// </summary>
internal ref struct BindingWordScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly BindingWords _words;
    private int _end;

    /// <summary>Makes a scanner of a text.</summary>
    public BindingWordScanner(ReadOnlySpan<char> text, BindingWords words)
    {
        _text = text;
        _words = words;
    }

    /// <summary>What begins at this word.</summary>
    /// <param name="start">The place; none before that of the call before.</param>
    public Candidate Read(int start)
    {
        // A word that ends no line stays with the first letter of the next, or as far as that stays with others; and so on.
        var at = start;
        while (true)
        {
            var found = ReadOne(at, out var next);
            if (next == 0)
            {
                return at == start ? found : new(at + Math.Max(found.Length, 1) - start, ProtectedSpanFlags.KeepTogether, false);
            }

            at = next;
        }
    }

    // What begins at a word; or where the word goes on that it stays with.
    private Candidate ReadOne(int start, out int goesOn)
    {
        goesOn = 0;
        var text = _text;
        var words = _words;
        if (UnspacedLetters.Contains(text[start]))
        {
            return ReadUnspaced(text, start, words);
        }

        _end = start < _end ? _end : NumberParts.SkipWord(text, start);
        var end = _end;
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
            goesOn = next;
            return default;
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
