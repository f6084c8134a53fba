using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Tables = Markdig.Extensions.Tables;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Pipe tables, grid tables and the tables of pandoc.</summary>
internal static class TableConverter
{
    /// <summary>Converts a table.</summary>
    public static Table Convert(Tables.Table table, ImmutableArray<Inline> caption, ConversionContext context)
    {
        var outer = (context.IsInPipeTable, context.IsInTable);
        context.IsInTable = true;
        context.IsInPipeTable = table is not DashTable && table.Parser is not Tables.GridTableParser;
        var head = ImmutableArray.CreateBuilder<TableRow>();
        var body = ImmutableArray.CreateBuilder<TableRow>();
        var columns = 0;
        var width = table.Count > 0 && table[0] is Tables.TableRow first ? OwnWidth(first) : 0;
        foreach (var child in table)
        {
            if (child is not Tables.TableRow row)
            {
                context.Report(MarkdownDiagnostics.NotRepresented, context.SpanOf(child), child.GetType().Name);
                continue;
            }

            if (OwnWidth(row) > width)
            {
                context.Report(MarkdownDiagnostics.TableRowTooLong, context.SpanOf(row), width, Excerpt.Of(context.SpanOf(row).Text));
            }

            else if (OwnWidth(row) < width && table.Parser is not Tables.GridTableParser)
            {
                context.Report(ListDiagnostics.ShortRow, context.SpanOf(row), width, OwnWidth(row), Excerpt.Of(context.SpanOf(row).Text));
            }

            columns = Math.Max(columns, row.Count);
            (row.IsHeader ? head : body).Add(ConvertRow(row, context));
        }

        (context.IsInPipeTable, context.IsInTable) = outer;
        if (table is DashTable dashes)
        {
            CheckEdges(dashes, context);
        }
        else if (table.Parser is not Tables.GridTableParser && head.Count > 0 && Separators(context.SpanOf(table)) is var stated
            && stated > 0 && stated != width)
        {
            context.Report(MarkdownDiagnostics.TableSeparator, context.SpanOf(table), width, stated);
        }

        if (table.Parser is Tables.GridTableParser)
        {
            GridTableCheck.CheckTable(context.SpanOf(table), context);
        }

        var rows = head.Concat(body);
        var attributes = AttributeConverter.ReadBefore(table, context);
        var alignments = ConvertColumns(table, Math.Max(columns, 1));
        var regular = RegularTable.Of(head.ToImmutable(), body.ToImmutable(), alignments.Length);
        alignments = alignments.AddRange(Enumerable.Repeat(ColumnAlignment.Default, regular.Columns - alignments.Length));
        return new(
            NodeSpans.Cover(NodeSpans.SpanOver(table, rows, context), caption),
            alignments,
            regular.Head,
            regular.Body,
            caption)
        {
            Attributes = attributes,
            Widths = TableAttributes.WidthsOf(table, attributes, alignments.Length, context),
            HasHeaderColumn = TableAttributes.HasHeaderColumn(attributes),
        };
    }

    private static void CheckEdges(DashTable table, ConversionContext context)
    {
        foreach (var word in table.Crossing)
        {
            var span = context.SpanOf(word);
            context.Report(ListDiagnostics.AcrossEdge, span, Excerpt.Of(span.Text));
        }
    }

    /// <summary>The columns that the author wrote: Markdig fills short rows with cells that have no place.</summary>
    private static int OwnWidth(Tables.TableRow row)
    {
        var width = 0;
        foreach (var child in row)
        {
            width += child is Tables.TableCell cell && !IsFilling(cell) ? cell.ColumnSpan : 0;
        }

        return width;
    }

    /// <summary>The columns of the line below the header (GFM 4.10), or 0 where it is not found.</summary>
    private static int Separators(Leaflets.Diagnostics.SourceSpan span)
    {
        foreach (var range in span.Text.Split('\n'))
        {
            var line = span.Text[range].Trim(" \t\r>");
            if (!line.IsEmpty && line.Contains('-') && !line.ContainsAnyExcept("|:- \t"))
            {
                return line.Trim('|').Count('|') + 1;
            }
        }

        return 0;
    }

    private static bool IsFilling(Tables.TableCell cell) => cell.Count == 0 && cell.Span.End <= 0;

    private static TableRow ConvertRow(Tables.TableRow row, ConversionContext context)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Count);
        var end = context.SpanOf(row).Start;
        foreach (var child in row)
        {
            if (child is not Tables.TableCell cell)
            {
                context.Report(MarkdownDiagnostics.NotRepresented, context.SpanOf(child), child.GetType().Name);
                continue;
            }

            var blocks = BlockConverter.ConvertChildren(cell, context);
            var span = IsFilling(cell) || (blocks.IsEmpty && context.SpanOf(cell).Start < end)
                ? new Leaflets.Diagnostics.SourceSpan(context.Source, end, end)
                : NodeSpans.SpanOver(cell, blocks, context);
            end = span.End;
            cells.Add(new(span, blocks, Math.Max(cell.ColumnSpan, 1), Math.Max(cell.RowSpan, 1))
            {
                Attributes = AttributeConverter.Read(cell, context),
            });
            GridTableCheck.CheckCell(cells[^1], context);
        }

        var converted = cells.ToImmutable();
        return new(NodeSpans.SpanOver(row, converted, context), converted) { Attributes = AttributeConverter.Read(row, context) };
    }

    private static ImmutableArray<ColumnAlignment> ConvertColumns(Tables.Table table, int count)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnAlignment>(count);

        // Grid tables end their definitions with one column too many; rows say how many there are.
        var spanned = SpannedColumns(table);
        var known = Math.Min(table.ColumnDefinitions.Count, Math.Max(count, spanned));
        for (var i = 0; i < Math.Max(known, spanned); i++)
        {
            columns.Add(i >= known ? ColumnAlignment.Default : table.ColumnDefinitions[i].Alignment switch
            {
                Tables.TableColumnAlign.Left => ColumnAlignment.Start,
                Tables.TableColumnAlign.Center => ColumnAlignment.Center,
                Tables.TableColumnAlign.Right => ColumnAlignment.End,
                _ => ColumnAlignment.Default,
            });
        }

        return columns.ToImmutable();
    }

    private static int SpannedColumns(Tables.Table table)
    {
        var columns = 1;
        foreach (var child in table)
        {
            if (child is Tables.TableRow row)
            {
                var width = 0;
                foreach (var cell in row)
                {
                    width += (cell as Tables.TableCell)?.ColumnSpan ?? 1;
                }

                columns = Math.Max(columns, width);
            }
        }

        return columns;
    }
}
