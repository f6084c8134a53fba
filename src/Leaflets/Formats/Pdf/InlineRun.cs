using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>
/// Collects the items of a paragraph. White space collapses as in HTML: a run of spaces, tabs and line ends is one space, none
/// stands at the beginning or end. No-break spaces and all other characters stay.
/// </summary>
internal sealed class InlineRun
{
    private readonly ImmutableArray<InlineItem>.Builder _items = ImmutableArray.CreateBuilder<InlineItem>();
    private readonly Stack<StructureElement> _open = new();
    private readonly StringBuilder _collapsed = new();
    private char? _last;
    private char? _lastSeen;

    /// <summary>The last character on the line that is no space, and a space where one follows it: what text that is added next stands behind.</summary>
    public string Before => _lastSeen is null ? string.Empty : _last == ' ' ? $"{_lastSeen} " : $"{_lastSeen}";

    /// <summary>Adds characters.</summary>
    public void AddText(string text, TextStyle style, int origin)
    {
        _collapsed.Clear();
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r'))
            {
                _collapsed.Append(character);
                _last = _lastSeen = character;
            }
            else if (_last is not (null or ' '))
            {
                _collapsed.Append(' ');
                _last = ' ';
            }
        }

        if (_collapsed.Length > 0)
        {
            _items.Add(new InlineText(_collapsed.ToString(), style, origin));
        }
    }

    /// <summary>
    /// Adds the space that a line end in the source stands for. Between Chinese and Japanese characters a line end stands for nothing
    /// (CSS Text 4, 4.1.3, segment breaks).
    /// </summary>
    public void AddSoftBreak(TextStyle style, char? followedBy)
    {
        if (!UnspacedScript.JoinsLines(_last, followedBy))
        {
            AddText(" ", style, origin: -1);
        }
    }

    /// <summary>Adds a forced line break; white space after it is dropped.</summary>
    public void AddLineBreak()
    {
        _items.Add(new InlineBreak());
        _last = _lastSeen = null;
    }

    /// <summary>Opens an element.</summary>
    public void Open(StructureElement element)
    {
        _open.Push(element);
        _items.Add(new InlineOpen(element));
    }

    /// <summary>Closes the innermost element. One in which there was nothing is taken back.</summary>
    public void Close()
    {
        var element = _open.Pop();
        if (_items[^1] is InlineOpen open && ReferenceEquals(open.Element, element))
        {
            _items.RemoveAt(_items.Count - 1);
        }
        else
        {
            _items.Add(new InlineClose(element));
        }
    }

    /// <summary>Begins text with a direction of its own, isolated from what is around it.</summary>
    public void Isolate(TextDirection direction) => _items.Add(new InlineIsolate(direction));

    /// <summary>Ends the innermost isolate. One in which there was nothing is taken back.</summary>
    public void EndIsolate()
    {
        if (_items[^1] is InlineIsolate)
        {
            _items.RemoveAt(_items.Count - 1);
        }
        else
        {
            _items.Add(new InlineIsolateEnd());
        }
    }

    /// <summary>Adds a box, for white space a character like any other.</summary>
    public void AddBox(InlineBox box)
    {
        _items.Add(box);
        _last = _lastSeen = '\uFFFC';
    }

    /// <summary>Marks the call of a footnote.</summary>
    public void AddNoteCall(int note) => _items.Add(new InlineNoteCall(note));

    /// <summary>The items.</summary>
    public ImmutableArray<InlineItem> ToItems()
    {
        TrimEnd();
        return _items.ToImmutable();
    }

    private void TrimEnd()
    {
        for (var i = _items.Count - 1; i >= 0 && _items[i] is InlineText or InlineClose or InlineIsolateEnd; i--)
        {
            if (_items[i] is InlineText text)
            {
                if (text.Text is not [.. var kept, ' '])
                {
                    return;
                }

                if (kept.Length > 0)
                {
                    _items[i] = text with { Text = kept };
                    return;
                }

                // The last space is an item of its own: it goes, and with it an element that held nothing else.
                _items.RemoveAt(i);
                while (i > 0 && i < _items.Count && IsEmptyPair(_items[i - 1], _items[i]))
                {
                    _items.RemoveRange(i - 1, 2);
                    i--;
                }
            }
        }
    }

    private static bool IsEmptyPair(InlineItem first, InlineItem second) =>
        (first is InlineOpen && second is InlineClose) || (first is InlineIsolate && second is InlineIsolateEnd);
}
