using System.Text;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Bidi;

namespace Leaflets.Formats.Word;

/// <summary>
/// The characters without form that bring about the order of a paragraph in programs that go by the Unicode algorithm alone, and not by the
/// directions of runs as Word does: LibreOffice, and whoever takes the text. They are put in where that algorithm would come to another
/// order and nowhere else, so that numbers stay as they are searched for: marks of a direction (LRM, RLM) first, and isolates where
/// directions are nested.
/// </summary>
internal sealed class DirectionMarks
{
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    private readonly string _text;
    private readonly byte[] _levels;
    private readonly byte _base;
    private readonly int[] _order;
    private readonly string?[] _before;
    private readonly string?[] _after;

    private DirectionMarks(ReadingOrder order, string printed)
    {
        (_text, _base) = (printed, order.BaseLevel);
        _levels = order.Levels.ToArray();
        _order = ReadingOrder.FromLeftToRight(_levels);
        (_before, _after) = (new string?[_text.Length], new string?[_text.Length]);
    }

    /// <summary>Finds the marks of a paragraph.</summary>
    /// <param name="order">The order that is meant.</param>
    /// <param name="printed">The text as it is written, each character in its place.</param>
    public static DirectionMarks Of(ReadingOrder order, string printed)
    {
        var marks = new DirectionMarks(order, printed);
        if (marks.IsInOrder(out var wrong))
        {
            return marks;
        }

        foreach (var effort in Enum.GetValues<Effort>())
        {
            marks.Clear();
            marks.Mark(effort == Effort.Everywhere ? null : wrong, effort);
            if (marks.IsInOrder(out _))
            {
                return marks;
            }
        }

        marks.Clear();
        marks.Isolate(order);
        return marks;
    }

    /// <summary>What stands before a character, of its run.</summary>
    public string? Before(int i) => _before[i];

    /// <summary>What stands behind a character, of its run.</summary>
    public string? After(int i) => _after[i];

    private void Clear()
    {
        Array.Clear(_before);
        Array.Clear(_after);
    }

    // Whether the plain algorithm sets the marked text as it is meant; wrong are the characters that it does not.
    private bool IsInOrder(out bool[] wrong)
    {
        var marked = new StringBuilder(_text.Length + 8);
        var places = new int[_text.Length];
        for (var i = 0; i < _text.Length; i++)
        {
            Steps.Take();
            marked.Append(_before[i]);
            places[i] = marked.Length;
            marked.Append(_text[i] == '\u2028' ? '\n' : _text[i]).Append(_after[i]);
        }

        var all = ReadingOrder.PlainLevels(marked.ToString(), _base);
        var levels = new byte[_text.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = all[places[i]];
        }

        wrong = new bool[levels.Length];
        var (order, isInOrder) = (ReadingOrder.FromLeftToRight(levels), true);
        for (var i = 0; i < order.Length; i++)
        {
            if (order[i] != _order[i])
            {
                (wrong[order[i]], wrong[_order[i]], isInOrder) = (true, true, false);
            }

            // A bracket or sign on the wrong level is drawn the other way round.
            if ((levels[i] & 1) != (_levels[i] & 1) && !char.IsLetterOrDigit(_text[i]) && !char.IsWhiteSpace(_text[i]))
            {
                (wrong[i], isInOrder) = (true, false);
            }
        }

        return isInOrder;
    }

    // Each run of one level whose characters are wrong, or each, begins with a strong character of its direction; if that is not enough it
    // ends with one, and if that is not, its neighbours do so as well.
    private void Mark(bool[]? wrong, Effort effort)
    {
        for (int start = 0, end; start < _text.Length; start = end)
        {
            end = start + 1;
            while (end < _text.Length && _levels[end] == _levels[start])
            {
                end++;
            }

            if (wrong is not null && Array.IndexOf(wrong, true, start, end - start) < 0)
            {
                continue;
            }

            if ((_levels[start] & 1) == 0)
            {
                MarkLeftToRight(start, end, effort);
            }
            else if (effort > Effort.BothEnds)
            {
                StrengthenStart(start, RightToLeftMark);
                StrengthenEnd(end - 1, RightToLeftMark);
            }
        }
    }

    private void MarkLeftToRight(int start, int end, Effort effort)
    {
        if (!IsNumber(start, end))
        {
            StrengthenStart(start, LeftToRightMark);
            StrengthenArabic(start, end);
            if (effort > Effort.Start)
            {
                StrengthenEnd(end - 1, LeftToRightMark);
            }
        }

        if (effort > Effort.BothEnds && start > 0)
        {
            StrengthenEnd(start - 1, RightToLeftMark);
        }

        if (effort > Effort.BothEnds && end < _text.Length)
        {
            StrengthenStart(end, RightToLeftMark);
        }
    }

    private void StrengthenStart(int i, char mark)
    {
        if (!IsStrong(i, mark))
        {
            _before[i] = mark.ToString();
        }
    }

    private void StrengthenEnd(int i, char mark)
    {
        if (!IsStrong(i, mark))
        {
            _after[i] = mark.ToString();
        }
    }

    private bool IsStrong(int i, char mark) =>
        char.IsLetter(_text[i]) && CharacterDirection.IsRightToLeft(_text[i]) == (mark == RightToLeftMark);

    // Arabic digits draw the signs between them to their own direction (N1), whatever stands around.
    private void StrengthenArabic(int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (CharacterDirection.IsArabicDigit(_text[i]))
            {
                continue;
            }

            var (isAfter, isBefore) = (CharacterDirection.IsArabicDigit(_text[i - 1]), CharacterDirection.IsArabicDigit(_text[i + 1]));
            if (isAfter && !(isBefore && _text[i] is '.' or ',' or ':' or '/' or '\u066B' or '\u066C'))
            {
                _before[i] = LeftToRightMark.ToString();
            }

            if (isBefore && !(isAfter && _text[i] is '.' or ',' or ':' or '/' or '\u066B' or '\u066C'))
            {
                _after[i] = LeftToRightMark.ToString();
            }
        }
    }

    private bool IsNumber(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(_text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Isolate(ReadingOrder order)
    {
        foreach (var (before, control) in order.Controls())
        {
            // What ends stands with what was before it.
            var isEnd = control is '\u2069' && before > 0;
            if (isEnd || before == _text.Length)
            {
                _after[before - 1] += control;
            }
            else
            {
                _before[before] += control;
            }
        }
    }

    /// <summary>How much is marked.</summary>
    private enum Effort
    {
        /// <summary>The start of left-to-right runs.</summary>
        Start,

        /// <summary>Their start and end.</summary>
        BothEnds,

        /// <summary>The ends of their neighbours as well.</summary>
        Neighbours,

        /// <summary>All runs of the paragraph.</summary>
        Everywhere,
    }
}
