using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Collects the items of a paragraph.</summary>
internal sealed class ItemRun
{
    private readonly ImmutableArray<InlineItem>.Builder _items = ImmutableArray.CreateBuilder<InlineItem>();
    private readonly Stack<StructureElement> _open = new();

    /// <summary>Adds characters.</summary>
    public void AddText(string text, TextStyle style, int origin) => _items.Add(new InlineText(text, style, origin));

    /// <summary>Adds a forced line break.</summary>
    public void AddLineBreak() => _items.Add(new InlineBreak());

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

    /// <summary>Adds a box.</summary>
    public void AddBox(InlineBox box) => _items.Add(box);

    /// <summary>Marks the call of a footnote.</summary>
    public void AddNoteCall(int note) => _items.Add(new InlineNoteCall(note));

    /// <summary>The items.</summary>
    public ImmutableArray<InlineItem> ToItems() => _items.ToImmutable();
}
