using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Characters;
using static Leaflets.Typesetting.Inline.Protection.NumberParts;
using static Leaflets.Typesetting.Inline.Protection.ProtectedSpans;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>
/// Recognises names of several parts of which one is too short to stand alone, or holds a figure or sign: x-ray, 5-FU, 25-OH-D,
/// α-tocopherol, ER+/HER2−. Words of full length ("follow-up") may be parted at their hyphen. It remembers the parts that it looked at
/// last: where marks stand on letters, a word is begun at each of them.
/// </summary>
internal ref struct CompoundScanner
{
    private const int LongestAtHyphen = 2;
    private const int LongestAtStroke = 3;

    private readonly ReadOnlySpan<char> _text;
    private Part _first;
    private Part _second;

    /// <summary>Makes a scanner of a text.</summary>
    public CompoundScanner(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The compound that begins at this word.</summary>
    public Candidate Read(int start)
    {
        var end = EndOf(start);
        return end > start ? new(end - start, ProtectedSpanFlags.KeepTogether, false) : default;
    }

    /// <summary>The end of the compound that begins at this letter or digit, or here if there is none.</summary>
    public int EndOf(int start)
    {
        var last = start;
        for (var part = start; ;)
        {
            var own = PartAt(part);
            if (own.End + 1 >= _text.Length || !IsJoint(_text[own.End]))
            {
                return last;
            }

            var next = PartAt(own.End + 1);
            var longest = _text[own.End] == '/' ? LongestAtStroke : LongestAtHyphen;
            var isKept = next.End > own.End + 1
                && (own.LastFigure >= part || next.LastFigure > own.End || own.End - part <= longest || next.End - own.End - 1 <= longest);
            if (!isKept)
            {
                return last;
            }

            (last, part) = (next.End, own.End + 1);
        }
    }

    private Part PartAt(int i)
    {
        if (!_first.Holds(i))
        {
            (_first, _second) = (_second, _first);
        }

        if (!_first.Holds(i))
        {
            _first = Read(_text, i);
        }

        return _first;
    }

    private static bool IsJoint(char c) => c is '-' or '/' or '\u2010' or '\u2011';

    private static Part Read(ReadOnlySpan<char> text, int start)
    {
        var (i, figure) = (start, -1);
        for (; i < text.Length && !UnspacedLetters.Contains(text[i]); i++)
        {
            Steps.Take();
            var isOther = char.IsDigit(text[i]) || IsRaised(text[i])
                || (text[i] is '+' or '\u2212' && i > 0 && char.IsLetterOrDigit(text[i - 1]));
            if (!isOther && !IsWordCharacter(text[i]))
            {
                break;
            }

            figure = isOther ? i : figure;
        }

        return new Part(start, i, figure);
    }

    /// <summary>Letters and figures between joints, from the place where they were first looked at.</summary>
    private readonly record struct Part(int Start, int End, int LastFigure)
    {
        /// <summary>Whether a place is in it.</summary>
        public bool Holds(int i) => i >= Start && i < End;
    }
}
