using Leaflets.Formats.Word.Looks;
using Leaflets.Presentation.Nodes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>Lists with real numbering, and definition lists.</summary>
/// <param name="blocks">Writes what is in the items.</param>
/// <param name="context">The document.</param>
internal sealed class ListWriter(BlockWriter blocks, WordContext context)
{
    private const int DeepestLevel = 8;

    /// <summary>Writes a bulleted or numbered list.</summary>
    public void Write(PresentedList list, WordScope scope)
    {
        var level = Math.Min(list.Level, DeepestLevel);
        var hanging = WordMeasure.Twips(list.Indent);
        var start = scope.Start + WordMeasure.Twips(list.Style.IndentStart) + hanging;
        var from = blocks.Pending.Count;
        var counter =
            new ListCounter(context.Numberings, list.Numerals, level, start, hanging, isCounted: !scope.IsInNote, list.MarkerColor);
        foreach (var item in list.Items)
        {
            var instance = item.Number is { } number
                ? counter.Next(number, item.Box is { } box ? " " + box : string.Empty)
                : context.Numberings.Bullets(item.Marker, level, start, hanging, list.MarkerColor);
            WriteItem(item, list, instance, scope with { Start = start }, level, hanging);
        }

        if (list.Level > 0 || blocks.Pending.Count == from)
        {
            return;
        }

        var (top, end) = (blocks.Pending[from], blocks.Pending[^1]);
        top.Look = top.Look is { } a ? a with { Before = Math.Max(a.Before, WordMeasure.Twips(list.Style.SpaceBefore)) } : null;
        end.Look = end.Look is { } b ? b with { After = Math.Max(b.After, WordMeasure.Twips(list.Style.SpaceAfter)) } : null;
    }

    /// <summary>Writes terms and definitions.</summary>
    public void Write(PresentedDefinitions list, WordScope scope)
    {
        foreach (var item in list.Items)
        {
            blocks.Mark(item);
            foreach (var term in item.Terms)
            {
                blocks.Mark(term);
                var paragraph = blocks.Framed("Definition Term", term, scope);
                paragraph.Look = paragraph.Look! with { KeepNext = true };
            }

            var from = blocks.Pending.Count;
            blocks.Write(
                item.Blocks, scope with { TextName = "Definition", Start = scope.Start + WordMeasure.Twips(item.Style.IndentStart) });
            if (blocks.Pending.Count > from && blocks.Pending[from].Look is { } first)
            {
                blocks.Pending[from].Look = first with { Before = WordMeasure.Twips(item.Style.SpaceBefore) };
            }

            if (blocks.Pending.Count > from && blocks.Pending[^1].Look is { } last)
            {
                blocks.Pending[^1].Look = last with { After = WordMeasure.Twips(item.Style.SpaceAfter) };
            }
        }
    }

    private void WriteItem(PresentedItem item, PresentedList list, int instance, WordScope scope, int level, int hanging)
    {
        var style = item.Style;
        var kind = item.Box is not null ? "Checklist" : item.Number is null ? "List Bullet" : "List Number";
        var suffix = level == 0 ? "" : " " + WordMeasure.Text(level + 1);
        blocks.Mark(item);
        var from = blocks.Pending.Count;
        var inside = scope with { TextName = "List Continue" + suffix };
        if (item.MarkerLine is { } line)
        {
            blocks.Paragraph(kind, line, inside);
        }

        blocks.Write(item.Blocks, inside);
        var marked = blocks.Pending[from];
        marked.Name = (scope.Prefix.Length > 0 ? scope.Prefix + " " : "") + kind + suffix;
        marked.Look = marked.Look! with { Hanging = hanging };
        BlockWriter.Space(marked, style.SpaceBefore, default);
        marked.Numbering = new W.NumberingProperties(
            new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = instance });
        if (blocks.Pending[^1].Look is { } last)
        {
            blocks.Pending[^1].Look =
                last with { After = Math.Max(list.IsTightInside ? 0 : last.After, WordMeasure.Twips(style.SpaceAfter)) };
        }

        if (item.Answer is not { } answer)
        {
            return;
        }

        for (var i = from; i < blocks.Pending.Count; i++)
        {
            blocks.Pending[i].Look = blocks.Pending[i].Look is { } look ? look with { KeepNext = true } : null;
        }

        WriteLines(answer, scope);
    }

    /// <summary>Writes ruled lines to write on, which stay together.</summary>
    public void WriteLines(PresentedWriteInLines lines, WordScope scope)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = blocks.Add(new W.Paragraph(new W.Run(new W.TabChar())), "Write-in Line", lines.Setting, scope);
            line.Look = line.Look! with
            {
                Before = Math.Max(WordMeasure.Twips(PresentedWriteInLines.Headroom) - line.Look.Line, 0),
                After = 0,
                HasLeader = true,
                EndTab = WordMeasure.Twips(scope.Measure) - scope.End,
                KeepNext = i < lines.Count - 1,
            };
        }
    }
}
