using System.Text;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

/// <summary>
/// Writes right-to-left lines so that they read the same in every editor, as UAX #9 does in its examples: words of capitals stand for words
/// that run from right to left, circled digits for the digits of their script, ％ for its percent sign and ， for its comma. In what is seen,
/// ‹ and › stand around text with a direction of its own: ‹&lt;abc› from left to right, ‹&gt;ABC› from right to left.
/// </summary>
internal sealed class Notation
{
    private const string Circled = "⓪①②③④⑤⑥⑦⑧⑨";

    private readonly string _letters;
    private readonly char _zero;
    private readonly char _comma;

    private Notation(string letters, char zero, char comma) => (_letters, _zero, _comma) = (letters, zero, comma);

    /// <summary>The notation of a language.</summary>
    public static Notation Of(string language) => language switch
    {
        "ar" => new("ابتثجحخدذرزسشصضطظعغفقكلمنه", '\u0660', '\u060C'),
        "fa" or "ur" => new("ابپتثجچحخدذرزسشصضطظعغفقکلم", '\u06F0', '\u060C'),
        "he" => new("אבגדהוזחטיךכלםמןנסעףפץצקרש", '0', ','),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language without a notation."),
    };

    /// <summary>The line as it is seen from left to right in a paragraph that runs from right to left.</summary>
    public string Seen(string line, TextDirection direction = TextDirection.RightToLeft) =>
        Written(new BidiLine([.. Items(line)], direction, isProtected: true).Seen);

    private IEnumerable<InlineItem> Items(string line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is not ('‹' or '›'))
            {
                var isCapital = IsCapitalAt(line, i) && (IsCapitalAt(line, i - 1) || IsCapitalAt(line, i + 1));
                text.Append(isCapital ? _letters[line[i] - 'A'] : CharacterOf(line[i]));
                continue;
            }

            yield return BidiLine.Text(text.ToString());
            text.Clear();
            if (line[i] == '‹')
            {
                yield return new InlineIsolate(line[++i] == '<' ? TextDirection.LeftToRight : TextDirection.RightToLeft);
            }
            else
            {
                yield return new InlineIsolateEnd();
            }
        }

        yield return BidiLine.Text(text.ToString());
    }

    private char CharacterOf(char c) => c switch
    {
        '％' => '\u066A',
        '，' => _comma,
        _ when Circled.Contains(c, StringComparison.Ordinal) => (char)(_zero + Circled.IndexOf(c, StringComparison.Ordinal)),
        _ => c,
    };

    private static bool IsCapitalAt(string line, int i) => (uint)i < (uint)line.Length && char.IsAsciiLetterUpper(line[i]);

    private string Written(string seen) => string.Concat(seen.Select(c => c switch
    {
        '\u066A' => '％',
        '\u060C' => '，',
        _ when _letters.Contains(c, StringComparison.Ordinal) => (char)('A' + _letters.IndexOf(c, StringComparison.Ordinal)),
        _ when c >= _zero && c <= _zero + 9 && _zero != '0' => Circled[c - _zero],
        _ => c,
    }));
}
