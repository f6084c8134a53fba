using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Captions of tables (pandoc's manual, <c>table_captions</c>). Below a table a line that begins with <c>:</c> is none of a definition
/// list, as the rows of the table are no terms.
/// </summary>
internal sealed class TableCaptionParser : BlockParser
{
    private const string Word = "Table:";

    private static readonly object Key = new();

    public TableCaptionParser() => OpeningCharacters = [':', 'T', 't'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.Text.AsSpan(processor.Start, processor.Line.Length);
        var length = line is [':', ' ' or '\t', ..] ? 1 : line.StartsWith(Word, StringComparison.OrdinalIgnoreCase) ? Word.Length : 0;
        if (processor.IsCodeIndent || length == 0 || line[length..].IsWhiteSpace())
        {
            return BlockState.None;
        }

        if (!IsTable(processor.LastBlock) && (processor.LastBlock is Syntax.ParagraphBlock { IsOpen: true } || !IsAbove(processor)))
        {
            return BlockState.None;
        }

        var start = processor.Start;
        for (var i = 0; i < length; i++)
        {
            processor.NextChar();
        }

        processor.ParseIndent();
        processor.NewBlocks.Push(new CaptionBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(start, processor.Line.End),
            TextStart = processor.Start,
        });
        return BlockState.Continue;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Syntax.Block block)
    {
        if (processor.IsBlankLine || processor.CurrentChar is '|' or '+' or '#')
        {
            return processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.None;
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>Whether a block is a table, or the paragraph that a pipe table is before its text is read.</summary>
    private static bool IsTable(Syntax.Block? block)
    {
        const int LatestDelimiters = 2;
        if (block is not Syntax.ParagraphBlock paragraph)
        {
            return block is Table;
        }

        for (var i = 1; i <= LatestDelimiters && i < paragraph.Lines.Count; i++)
        {
            if (PipeLine.IsDelimiters(paragraph.Lines.Lines[i].Slice.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a table begins below the paragraph that begins here; so it is for all lines to the next blank one.</summary>
    private static bool IsAbove(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is Stretch known && processor.Start >= known.Start && processor.Start < known.End)
        {
            return known.IsAbove;
        }

        var isAbove = IsAbove(processor, out var end);
        processor.Document.SetData(Key, new Stretch(processor.Start, end, isAbove));
        return isAbove;
    }

    private static bool IsAbove(BlockProcessor processor, out int end)
    {
        end = processor.Start;
        var reader = new LineReader(processor.Line.Text, processor.Start);
        do
        {
            if (!reader.Read())
            {
                end = reader.End;
                return false;
            }

            end = reader.End;
        }
        while (!reader.Content.IsEmpty);

        do
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        while (reader.Content.IsEmpty);

        if (DashLine.Read(reader.Line) is { HasColumns: false })
        {
            return HasColumnsBelow(reader);
        }

        return reader.Content.StartsWith("+-") || DashLine.Read(reader.Line) is not null
            || (reader.Read() && (PipeLine.IsDelimiters(reader.Content) || DashLine.Read(reader.Line) is { HasColumns: true }));
    }

    /// <summary>Whether the head of a table stands below a line of dashes, which is a rule otherwise.</summary>
    private static bool HasColumnsBelow(LineReader reader)
    {
        while (reader.Read() && !reader.Content.IsEmpty)
        {
            if (DashLine.Read(reader.Line) is { } line)
            {
                return line.HasColumns;
            }
        }

        return false;
    }

    /// <summary>Lines without a blank one between them.</summary>
    /// <param name="Start">Where the first of them begins.</param>
    /// <param name="End">Where the blank line ends, or where looking ended.</param>
    /// <param name="IsAbove">Whether a table begins below.</param>
    private sealed record Stretch(int Start, int End, bool IsAbove);
}
