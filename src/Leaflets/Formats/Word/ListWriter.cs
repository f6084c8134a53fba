using Leaflets.Documents;
using Leaflets.Formats.Word.Looks;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>Lists with real numbering, and definition lists.</summary>
internal sealed class ListWriter
{
    private const int DeepestLevel = 8;
    private const int WriteInLineCount = 2;

    private static readonly Length WriteInHeight = Length.FromMillimetres(9);

    private readonly BlockWriter _blocks;
    private readonly WordContext _context;

    public ListWriter(BlockWriter blocks, WordContext context)
    {
        _blocks = blocks;
        _context = context;
    }

    /// <summary>Writes a bulleted or numbered list.</summary>
    public void Write(ListBlock list, ComputedStyle style, WordScope scope)
    {
        var itemStyle = style.Child(StyleElement.ListItem);
        var look = _context.Document.Sheet.Lists;
        var level = Math.Min(scope.ListLevel, DeepestLevel);
        var hanging = WordMeasure.Twips(ListLabels.IndentOf(list, look, itemStyle));
        var start = scope.Start + WordMeasure.Twips(style.IndentStart) + hanging;
        var from = _blocks.Pending.Count;
        Typesetting.Geometry.Color? color = itemStyle.HasColorOfPlace ? itemStyle.Color : null;
        var counter = new ListCounter(_context.Numberings, list.Marker, level, start, hanging, isCounted: !scope.IsInNote, color);
        var numbers = ListNumbers.Of(list);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var bullet = item.IsTask ? ListLabels.BoxOf(item) : look.Bullets[level % look.Bullets.Length];
            var instance = numbers.IsEmpty
                ? _context.Numberings.Bullets(bullet, level, start, hanging, color)
                : counter.Next(numbers[i], item.IsTask ? " " + bullet : string.Empty);
            var kind = item.IsTask ? "Checklist" : numbers.IsEmpty ? "List Bullet" : "List Number";
            WriteItem(item, list, kind, instance, itemStyle, scope.Inside(item) with { Start = start, ListLevel = scope.ListLevel + 1, IsTight = list.IsTight }, level, hanging);
        }

        if (scope.ListLevel > 0 || _blocks.Pending.Count == from)
        {
            return;
        }

        var (top, end) = (_blocks.Pending[from], _blocks.Pending[^1]);
        top.Look = top.Look is { } a ? a with { Before = Math.Max(a.Before, WordMeasure.Twips(style.SpaceBefore)) } : null;
        end.Look = end.Look is { } b ? b with { After = Math.Max(b.After, WordMeasure.Twips(style.SpaceAfter)) } : null;
    }

    /// <summary>Writes terms and definitions.</summary>
    public void Write(DefinitionList list, ComputedStyle parent, WordScope scope)
    {
        foreach (var item in list.Items)
        {
            _blocks.Mark(item);
            foreach (var term in item.Terms)
            {
                _blocks.Mark(term);
                var paragraph = _blocks.Framed(
                    "Definition Term", term.Content, parent.Child(StyleElement.DefinitionTerm), scope.Inside(term));
                paragraph.Look = paragraph.Look! with { KeepNext = true };
            }

            var style = parent.Child(StyleElement.Definition);
            var from = _blocks.Pending.Count;
            _blocks.Write(item.Definitions, style, scope with
            {
                IsTight = true,
                TextName = "Definition",
                Start = scope.Start + WordMeasure.Twips(style.IndentStart),
            });
            if (_blocks.Pending.Count > from && _blocks.Pending[from].Look is { } first)
            {
                _blocks.Pending[from].Look = first with { Before = WordMeasure.Twips(style.SpaceBefore) };
            }

            if (_blocks.Pending.Count > from && _blocks.Pending[^1].Look is { } last)
            {
                _blocks.Pending[^1].Look = last with { After = WordMeasure.Twips(style.SpaceAfter) };
            }
        }
    }

    private void WriteItem(
        ListItem item, ListBlock list, string kind, int instance, ComputedStyle style, WordScope scope, int level, int hanging)
    {
        var suffix = level == 0 ? "" : " " + WordMeasure.Text(level + 1);
        _blocks.Mark(item);
        var from = _blocks.Pending.Count;
        var inside = scope with { TextName = "List Continue" + suffix };
        if (item.Blocks is not [Paragraph, ..])
        {
            // The marker needs a paragraph to stand at.
            _blocks.Paragraph(kind, [], style.Child(StyleElement.Paragraph), inside);
        }

        _blocks.Write(item.Blocks, style, inside);
        var marked = _blocks.Pending[from];
        marked.Name = (scope.Prefix.Length > 0 ? scope.Prefix + " " : "") + kind + suffix;
        marked.Look = marked.Look! with { Hanging = hanging };
        BlockWriter.Space(marked, style.SpaceBefore, default);
        marked.Numbering = new W.NumberingProperties(
            new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = instance });
        if (_blocks.Pending[^1].Look is { } last)
        {
            _blocks.Pending[^1].Look = last with { After = Math.Max(list.IsTight ? 0 : last.After, WordMeasure.Twips(style.SpaceAfter)) };
        }

        if (!scope.HasWriteInLines || level > 0)
        {
            return;
        }

        for (var i = from; i < _blocks.Pending.Count; i++)
        {
            _blocks.Pending[i].Look = _blocks.Pending[i].Look is { } look ? look with { KeepNext = true } : null;
        }

        WriteLines(WriteInLineCount, style.Child(StyleElement.Paragraph), scope);
    }

    /// <summary>Writes ruled lines to write on, which stay together.</summary>
    public void WriteLines(int count, ComputedStyle style, WordScope scope)
    {
        for (var i = 0; i < count; i++)
        {
            var line = _blocks.Add(new W.Paragraph(new W.Run(new W.TabChar())), "Write-in Line", style, scope);
            line.Look = line.Look! with
            {
                Before = Math.Max(WordMeasure.Twips(WriteInHeight) - line.Look.Line, 0),
                After = 0,
                HasLeader = true,
                EndTab = WordMeasure.Twips(scope.Measure) - scope.End,
                KeepNext = i < count - 1,
            };
        }
    }
}
