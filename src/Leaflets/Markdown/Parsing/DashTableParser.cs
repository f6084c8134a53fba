using Markdig.Parsers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Simple tables and multiline tables of pandoc (pandoc's manual, <c>simple_tables</c> and <c>multiline_tables</c>): columns are as wide as
/// the runs of dashes below the header, or above and below the body if there is none.
/// </summary>
internal sealed class DashTableParser : BlockParser
{
    /// <summary>Makes the parser.</summary>
    /// <param name="openingCharacters">What the first line begins with: a dash, or null for any text, which is then a header.</param>
    public DashTableParser(char[]? openingCharacters) => OpeningCharacters = openingCharacters;

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.IsBlankLine || !MayBegin(processor))
        {
            return BlockState.None;
        }

        var line = LineOf(processor);
        var dashes = DashLine.Read(line.Text.AsSpan(line.Start, line.End - line.Start));
        if (dashes is null ? !IsHeader(line) : !Begins(line, dashes, processor))
        {
            return BlockState.None;
        }

        var isMultiline = dashes is not null && IsMultiline(line, dashes);
        var table = new DashTable(this, isMultiline)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            Columns = dashes is { HasColumns: true } ? dashes : null,
        };
        if (dashes is null)
        {
            table.Head.Add(line);
        }

        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Syntax.Block block)
    {
        var table = (DashTable)block;
        if (processor.IsBlankLine)
        {
            if (!table.IsMultiline && table.Columns is not null)
            {
                return BlockState.BreakDiscard;
            }

            table.Body.Add(null);
            return BlockState.ContinueDiscard;
        }

        var line = LineOf(processor);
        table.Span.End = processor.Line.End;
        var dashes = DashLine.Read(line.Text.AsSpan(line.Start, line.End - line.Start));
        if (dashes is not null && table.Columns is not null)
        {
            return BlockState.BreakDiscard;
        }

        if (dashes is not null)
        {
            table.Columns = dashes;
        }
        else if (table.Columns is null)
        {
            table.Head.Add(line);
        }
        else
        {
            table.Body.Add(line);
        }

        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Syntax.Block block)
    {
        DashTableRows.Fill((DashTable)block);
        return true;
    }

    /// <summary>Whether this line or the next can be one of dashes, by the first sign: this is asked at every line.</summary>
    private static bool MayBegin(BlockProcessor processor)
    {
        if (processor.CurrentChar is '-' or '>')
        {
            return true;
        }

        var rest = processor.Line.Text.AsSpan(processor.Line.End + 1);
        return rest.IndexOf('\n') is >= 0 and var end && rest[(end + 1)..].TrimStart(" \t>") is ['-', ..];
    }

    private static DashTableLine LineOf(BlockProcessor processor)
    {
        var line = processor.Line;
        return new(line.Text, LineReader.StartOf(line.Text, line.Start), line.Start, line.End + 1, processor.LineIndex);
    }

    /// <summary>Whether the line below has runs of dashes, and that below it a row.</summary>
    private static bool IsHeader(DashTableLine line)
    {
        var reader = new LineReader(line.Text, line.Content);
        return line.Text[line.Content] is not ('|' or '+') && reader.Read() && reader.Content is ['-', ..]
            && DashLine.Read(reader.Line) is { HasColumns: true } && reader.Read() && !reader.Content.IsEmpty;
    }

    /// <summary>
    /// Whether a table begins with a line of dashes: with runs, that lines and another such line follow; or whole, with a header below it.
    /// </summary>
    private static bool Begins(DashTableLine line, DashLine dashes, BlockProcessor processor)
    {
        var reader = new LineReader(line.Text, line.Content);
        return dashes.HasColumns
            ? FindEnd(ref reader, dashes) is not 0
            : processor.CurrentBlock is not Syntax.ParagraphBlock && FindHeader(ref reader) is { } columns
            && FindEnd(ref reader, columns) is not 0;
    }

    private static bool IsMultiline(DashTableLine line, DashLine dashes)
    {
        var reader = new LineReader(line.Text, line.Content);
        return !dashes.HasColumns || FindEnd(ref reader, dashes) > 1;
    }

    private static DashLine? FindHeader(ref LineReader reader)
    {
        var lines = 0;
        while (reader.Read() && !reader.Content.IsEmpty)
        {
            if (DashLine.Read(reader.Line) is { } dashes)
            {
                return dashes.HasColumns && lines > 0 ? dashes : null;
            }

            lines++;
        }

        return null;
    }

    /// <summary>How many stretches of lines stand before the line of dashes that ends a table; 0 if there is none.</summary>
    private static int FindEnd(ref LineReader reader, DashLine columns)
    {
        var (stretches, isInside) = (0, false);
        while (reader.Read())
        {
            var isBlank = reader.Content.IsEmpty;
            if (!isBlank && DashLine.Read(reader.Line) is { } end)
            {
                return end.HasColumns && end.Starts.Length != columns.Starts.Length ? 0 : stretches;
            }

            if (reader.Content is ['#', ..])
            {
                return 0;
            }

            stretches += !isBlank && !isInside ? 1 : 0;
            isInside = !isBlank;
        }

        return 0;
    }
}
