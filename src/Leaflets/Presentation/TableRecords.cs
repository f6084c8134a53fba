using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Styling;

namespace Leaflets.Presentation;

/// <summary>
/// Turns a table into records: for each row a line for each column, its header and the row's cell, with a rule between rows. What a cell
/// over several rows says stands in the record of each. A column that no row fills is one to write in: its header stands in each record.
/// </summary>
internal sealed class TableRecords
{
    private readonly Table _table;
    private readonly bool _hasHeaderColumn;
    private readonly string _labelEnd;
    private readonly TableCell?[] _cells;
    private readonly List<TableCell>[] _labels;
    private readonly bool[] _isFilled;
    private readonly HashSet<TableCell> _said = new(ReferenceEqualityComparer.Instance);

    private TableRecords(Table table, TableArrangement arrangement, string labelEnd)
    {
        _table = table;
        _hasHeaderColumn = arrangement.HasHeaderColumn;
        _labelEnd = labelEnd;
        _cells = new TableCell?[table.Columns.Length];
        _labels = LabelsOf(table, arrangement);
        _isFilled = FilledOf(table, arrangement);
    }

    /// <summary>The records, or the default where the table has a header that is more than words on a line.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sheet">The style.</param>
    /// <param name="language">The words of the leaflet's language.</param>
    public static ImmutableArray<Block> Of(Table table, StyleSheet sheet, LanguageData language)
    {
        foreach (var row in table.Head)
        {
            foreach (var cell in row.Cells)
            {
                if (!cell.Blocks.All(static block => block is Paragraph))
                {
                    return default;
                }
            }
        }

        var arrangement = TableArrangement.Of(table, sheet.Table, default);
        return new TableRecords(table, arrangement, LabelEnd(language)).ToBlocks(arrangement);
    }

    /// <summary>What stands between a label and its value, as this language has it behind its own labels ("Référence :").</summary>
    private static string LabelEnd(LanguageData language)
    {
        var label = language[PrintedWord.Reference].AsSpan().TrimEnd(' ');
        var end = label.Length;
        while (end > 0 && (char.IsPunctuation(label[end - 1]) || char.IsWhiteSpace(label[end - 1])))
        {
            end--;
        }

        return end < label.Length ? label[end..].ToString() : ":";
    }

    private static List<TableCell>[] LabelsOf(Table table, TableArrangement arrangement)
    {
        var labels = new List<TableCell>[table.Columns.Length];
        for (var column = 0; column < labels.Length; column++)
        {
            labels[column] = [];
        }

        for (var row = 0; row < table.Head.Length; row++)
        {
            for (var i = 0; i < table.Head[row].Cells.Length; i++)
            {
                var cell = table.Head[row].Cells[i];
                var column = arrangement.HeadPlaces[row][i];
                for (var at = column; at < Math.Min(column + cell.ColumnSpan, labels.Length) && !cell.Blocks.IsEmpty; at++)
                {
                    labels[at].Add(cell);
                }
            }
        }

        return labels;
    }

    private static bool[] FilledOf(Table table, TableArrangement arrangement)
    {
        var filled = new bool[table.Columns.Length];
        for (var row = 0; row < table.Body.Length; row++)
        {
            for (var i = 0; i < table.Body[row].Cells.Length; i++)
            {
                var cell = table.Body[row].Cells[i];
                var column = arrangement.BodyPlaces[row][i];
                for (var at = column; at < Math.Min(column + cell.ColumnSpan, filled.Length); at++)
                {
                    filled[at] |= !cell.Blocks.IsEmpty;
                }
            }
        }

        return filled;
    }

    private ImmutableArray<Block> ToBlocks(TableArrangement arrangement)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (!_table.Caption.IsEmpty)
        {
            blocks.Add(Lines(_table.Span, [new Strong(_table.Span, _table.Caption)], GeneratedClass.RecordPart));
        }

        var until = new int[_cells.Length];
        var bodyStart = blocks.Count;
        for (var row = 0; row < _table.Body.Length; row++)
        {
            for (var i = 0; i < _table.Body[row].Cells.Length; i++)
            {
                var cell = _table.Body[row].Cells[i];
                var column = arrangement.BodyPlaces[row][i];
                for (var at = column; at < Math.Min(column + cell.ColumnSpan, _cells.Length); at++)
                {
                    (_cells[at], until[at]) = (cell, row + cell.RowSpan);
                }
            }

            for (var at = 0; at < _cells.Length; at++)
            {
                _cells[at] = until[at] > row ? _cells[at] : null;
            }

            if (blocks.Count > bodyStart)
            {
                blocks.Add(new ThematicBreak(_table.Body[row].Span));
            }

            AddRecord(blocks, _table.Body[row]);
        }

        AddHeaders(blocks);
        Attach(blocks);
        return blocks.ToImmutable();
    }

    /// <summary>The headers that stand in no record, such as those of a table without rows, say what they say.</summary>
    private void AddHeaders(ImmutableArray<Block>.Builder blocks)
    {
        foreach (var row in _table.Head)
        {
            foreach (var cell in row.Cells)
            {
                blocks.AddRange(_said.Contains(cell) ? [] : cell.Blocks);
            }
        }
    }

    private void AddRecord(ImmutableArray<Block>.Builder blocks, TableRow row)
    {
        var lines = ImmutableArray.CreateBuilder<Inline>();
        for (var column = 0; column < _cells.Length; column++)
        {
            var cell = _cells[column];
            var isContinued = cell is not null && column > 0 && ReferenceEquals(cell, _cells[column - 1]);
            var isToWriteIn = !_isFilled[column] && _labels[column].Count > 0;
            if (isContinued || (cell is not { Blocks.IsEmpty: false } && !isToWriteIn))
            {
                continue;
            }

            cell ??= new TableCell(row.Span, []);

            if (lines.Count > 0)
            {
                lines.Add(new HardBreak(cell.Span));
            }

            AddCell(blocks, lines, row, cell, column);
        }

        Flush(blocks, lines, row, GeneratedClass.Record);
    }

    private void AddCell(
        ImmutableArray<Block>.Builder blocks, ImmutableArray<Inline>.Builder lines, TableRow row, TableCell cell, int column)
    {
        var isAgain = !_said.Add(cell);
        var label = LabelOf(column, cell);
        var rest = cell.Blocks;
        ImmutableArray<Inline> value = [];
        if (!rest.IsEmpty && (isAgain ? WithoutIds.Of(rest[0]) : rest[0]) is Paragraph first)
        {
            value = first.Attributes == NodeAttributes.None
                ? first.Content
                : [new InlineSpan(first.Span, first.Content) { Attributes = first.Attributes }];
            rest = rest[1..];
        }

        var attached = AttributesOf(row, cell, isAgain, isFirst: column == 0);
        if (attached != NodeAttributes.None && !value.IsEmpty)
        {
            value = [new InlineSpan(cell.Span, value) { Attributes = attached }];
            attached = attached with { Id = null };
        }

        if (!label.IsEmpty)
        {
            var end = value.IsEmpty || _labelEnd is not [.., ':'] ? string.Empty : " ";
            lines.Add(new Strong(cell.Span, label));
            lines.Add(new Text(cell.Span, end));
        }

        lines.AddRange(_hasHeaderColumn && column == 0 && !value.IsEmpty ? [new Strong(cell.Span, value)] : value);
        if (!rest.IsEmpty)
        {
            Flush(blocks, lines, row, GeneratedClass.RecordPart);
            foreach (var block in rest)
            {
                blocks.Add(With(attached, isAgain ? WithoutIds.Of(block) : block));
                attached = attached with { Id = null };
            }
        }
    }

    private static void Flush(
        ImmutableArray<Block>.Builder blocks, ImmutableArray<Inline>.Builder lines, TableRow row, string generatedClass)
    {
        // A break that nothing follows would be an empty line.
        while (lines is [.., HardBreak])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 0)
        {
            blocks.Add(Lines(row.Span, lines.DrainToImmutable(), generatedClass));
        }
    }

    private static Paragraph Lines(SourceSpan span, ImmutableArray<Inline> content, string generatedClass) =>
        new(span, content) { Attributes = new NodeAttributes { Classes = [generatedClass] } };

    /// <summary>The headers over a cell, the outer ones first, and what ends a label.</summary>
    private ImmutableArray<Inline> LabelOf(int column, TableCell cell)
    {
        var label = ImmutableArray.CreateBuilder<Inline>();
        foreach (var head in HeadsOf(column, cell))
        {
            AddLabel(label, head);
        }

        if (label.Count > 0 && !EndsSentence(label))
        {
            label.Add(new Text(cell.Span, _labelEnd));
        }

        return label.ToImmutable();
    }

    /// <summary>The headers that cover all columns of a cell, or where none does, all that cover any.</summary>
    private List<TableCell> HeadsOf(int column, TableCell cell)
    {
        var (all, over) = (new List<TableCell>(), new List<TableCell>());
        var seen = new HashSet<TableCell>(ReferenceEqualityComparer.Instance);
        var end = Math.Min(column + cell.ColumnSpan, _labels.Length);
        for (var at = column; at < end; at++)
        {
            foreach (var head in _labels[at])
            {
                if (!seen.Add(head))
                {
                    continue;
                }

                all.Add(head);
                if (at == column && Covers(head, column, end))
                {
                    over.Add(head);
                }
            }
        }

        return over.Count > 0 ? over : all;
    }

    private bool Covers(TableCell head, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!_labels[at].Exists(other => ReferenceEquals(other, head)))
            {
                return false;
            }
        }

        return true;
    }

    private void AddLabel(ImmutableArray<Inline>.Builder label, TableCell head)
    {
        if (label.Count > 0)
        {
            label.Add(new Text(head.Span, "\u00A0– "));
        }

        var isAgain = !_said.Add(head);
        for (var i = 0; i < head.Blocks.Length; i++)
        {
            if (i > 0)
            {
                label.Add(new Text(head.Span, " "));
            }

            var content = ((Paragraph)head.Blocks[i]).Content;
            label.AddRange(isAgain ? WithoutIds.Of(content) : content);
        }
    }

    private static bool EndsSentence(ImmutableArray<Inline>.Builder label) =>
        PlainText.Of([label[^1]]).AsSpan().TrimEnd() is [.., ':' or '?' or '\uFF1A' or '\uFF1F' or '\u061F'];

    private static NodeAttributes AttributesOf(TableRow row, TableCell cell, bool isAgain, bool isFirst)
    {
        var (outer, own) = (row.Attributes, cell.Attributes);
        if (outer == NodeAttributes.None && own == NodeAttributes.None)
        {
            return NodeAttributes.None;
        }

        return new NodeAttributes
        {
            Id = (isAgain ? null : own.Id) ?? (isFirst ? outer.Id : null),
            Language = own.Language ?? outer.Language,
            Direction = own.Direction ?? outer.Direction,
        };
    }

    /// <summary>What the author attached to the table stands at its first block; language and direction at all.</summary>
    private void Attach(ImmutableArray<Block>.Builder blocks)
    {
        var attributes = _table.Attributes;
        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i] = With(i == 0 ? attributes : attributes with { Id = null }, blocks[i]);
        }
    }

    /// <summary>A block with what was attached around it, where it says nothing else.</summary>
    private static Block With(NodeAttributes around, Block block)
    {
        var own = block.Attributes;
        return block with
        {
            Attributes = own with
            {
                Id = own.Id ?? around.Id,
                Language = own.Language ?? around.Language,
                Direction = own.Direction ?? (own.Language is null ? around.Direction : null),
            },
        };
    }
}
