using System.Text;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>A paragraph's text with the characters that open and close its isolates.</summary>
internal sealed class MarkedText
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    private const char ArabicLetterMark = '\u061C';
    private const char LeftToRightOverride = '\u202D';

    /// <summary>Stands for a terminator without an initiator of its own: without a width, a boundary neutral.</summary>
    private const char Neutral = '\u200B';

    private readonly StringBuilder _text;
    private readonly List<int> _sources;

    private MarkedText(int capacity) => (_text, _sources) = (new StringBuilder(capacity), new List<int>(capacity));

    /// <summary>The text.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>
    /// For each character its index in the paragraph; for an added one the complement of the index that it stands before.
    /// </summary>
    public IReadOnlyList<int> Sources => _sources;

    /// <summary>Marks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isolates">The isolates by start, the outer first, properly nested.</param>
    /// <remarks>
    /// Isolates hold whatever the text inside them holds: what the text itself opens is closed at their end, and what it closes without
    /// having opened does not close them.
    /// </remarks>
    public static MarkedText Of(string text, List<IsolatedSpan> isolates)
    {
        var marked = new MarkedText(text.Length + (3 * isolates.Count));
        marked.Mark(text, isolates);
        marked.Text = marked._text.ToString();
        return marked;
    }

    /// <summary>Whether the character embeds, overrides or isolates, or ends that (UAX #9, 2.1 to 2.5).</summary>
    public static bool IsDirectional(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private void Mark(string text, List<IsolatedSpan> isolates)
    {
        // The ends of the open isolates, each with how many the text had opened around it.
        var open = new Stack<(int End, int OpenedAround)>();
        var (next, opened) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            Steps.Take();
            while (open.Count > 0 && open.Peek().End == i)
            {
                for (; opened > 0; opened--)
                {
                    Put(PopIsolate, ~i);
                }

                Put(PopIsolate, ~i);
                opened = open.Pop().OpenedAround;
            }

            for (; next < isolates.Count && isolates[next].Start == i; next++)
            {
                open.Push((isolates[next].End, opened));
                opened = 0;
                Put(isolates[next].RightToLeft ? RightToLeftIsolate : LeftToRightIsolate, ~i);
                if (isolates[next].IsArabicNumber)
                {
                    Put(isolates[next].RightToLeft ? ArabicLetterMark : LeftToRightOverride, ~i);
                }
            }

            if (i < text.Length)
            {
                PutText(text[i], i, open.Count > 0, ref opened);
            }
        }
    }

    private void PutText(char c, int i, bool isInside, ref int opened)
    {
        if (c is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate)
        {
            opened++;
        }
        else if (c == PopIsolate && opened > 0)
        {
            opened--;
        }
        else if (c == PopIsolate && isInside)
        {
            c = Neutral;
        }

        Put(c, i);
    }

    private void Put(char c, int source)
    {
        _text.Append(c);
        _sources.Add(source);
    }
}
