using Leaflets.Bounds;
using Markdig.Helpers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Which parentheses behind the brackets of a text cannot hold the address of a link (CommonMark 6.3): those of an address within that
/// nothing closes, and those of a title. Found in one pass; Markdig reads from each to the end of the text.
/// </summary>
internal sealed class AddressEnds
{
    /// <summary>In place of the end of an address: another parenthesis within it is never closed.</summary>
    private const int None = -1;

    private const int CharactersOfStep = 32;

    private readonly string _text;
    private readonly int _last;

    /// <summary>Where the addresses end that stand in a parenthesis that is not closed in them.</summary>
    private readonly Dictionary<int, int> _unclosed = [];

    /// <summary>The first closing parenthesis behind what was last asked for.</summary>
    private int _closing = None;

    /// <summary>The first place behind that parenthesis that is no white space.</summary>
    private int _behind = None;

    /// <summary>Looks through a text.</summary>
    /// <param name="text">The text from the first place on that is asked for.</param>
    public AddressEnds(in StringSlice text)
    {
        (_text, _last) = (text.Text, text.End);
        Steps.Take(text.Length / CharactersOfStep);
        var open = new Stack<int>();
        var isEscaped = false;
        for (var at = text.Start; at <= _last; at++)
        {
            var sign = _text[at];
            if (EndsAddress(sign))
            {
                End(open, at);
            }
            else if (!isEscaped && sign == '(')
            {
                open.Push(at);
            }
            else if (!isEscaped && sign == ')')
            {
                open.TryPop(out _);
            }

            isEscaped = !isEscaped && sign == '\\';
        }

        End(open, _last + 1);
    }

    /// <summary>Whether the parenthesis cannot hold the address of a link. Those that may or may not are for the parser to read.</summary>
    /// <param name="opening">Where the opening one stands; never before that of an earlier question.</param>
    public bool AreMissing(int opening)
    {
        if (opening >= _last || _text[opening + 1] == '<' || _text[opening + 1].IsWhitespace()
            || !_unclosed.TryGetValue(opening, out var end))
        {
            return false;
        }

        if (end == None)
        {
            return true;
        }

        var title = AfterSpace(end);
        if (title > _last || _text[title] != '(')
        {
            return false;
        }

        Close(title + 1);
        return _behind > _last || _text[_behind] != ')';
    }

    /// <summary>The addresses that are open where the text ends them: in the last alone no other parenthesis is open.</summary>
    private void End(Stack<int> open, int end)
    {
        for (var isLast = true; open.TryPop(out var opening); isLast = false)
        {
            _unclosed.Add(opening, isLast ? end : None);
        }
    }

    private static bool EndsAddress(char sign) => sign is ' ' or '\t' || char.IsControl(sign);

    private int AfterSpace(int at)
    {
        var start = at;
        while (at <= _last && _text[at].IsWhitespace())
        {
            at++;
        }

        Steps.Take((at - start) / CharactersOfStep);
        return at;
    }

    /// <summary>
    /// Finds the first closing parenthesis from a place on that no backslash takes its meaning from, and what stands behind it; both lie
    /// behind the text if there is none.
    /// </summary>
    private void Close(int from)
    {
        if (_closing >= from)
        {
            return;
        }

        _closing = from;
        for (var isEscaped = false; _closing <= _last && (isEscaped || _text[_closing] != ')'); _closing++)
        {
            isEscaped = !isEscaped && _text[_closing] == '\\';
        }

        _behind = AfterSpace(_closing + 1);
    }
}
