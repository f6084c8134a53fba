using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Word.Looks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Word;

/// <summary>Tables: header rows that repeat, rows that stay whole, columns as wide as their text asks, the look from one table style.</summary>
internal sealed class TableWriter
{
    private readonly BlockWriter _blocks;
    private readonly WordContext _context;

    public TableWriter(BlockWriter blocks, WordContext context)
    {
        _blocks = blocks;
        _context = context;
    }

    /// <summary>Writes a table with its caption above.</summary>
    public void Write(Table table, ComputedStyle style, WordScope scope)
    {
        if (_blocks.Pending.Count > 0)
        {
            BlockWriter.Space(_blocks.Pending[^1], default, style.SpaceBefore);
        }

        if (!table.Caption.IsEmpty)
        {
            var above = _blocks.Paragraph("caption", table.Caption, style.Child(StyleElement.Caption), scope);
            above.Look = above.Look! with { KeepNext = true };
        }

        var arrangement = TableArrangement.Of(table, _context.Document.Sheet.Table, _context.Document.Language.Numbers.DecimalMark);
        var isRightToLeft = scope.Direction == TextDirection.RightToLeft;
        var properties = new W.TableProperties(new W.TableStyle { Val = WordStyles.Table });
        if (isRightToLeft)
        {
            properties.Append(new W.BiDiVisual());
        }

        properties.Append(
            new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { Val = LookValue(!table.Head.IsEmpty, arrangement.HasHeaderColumn), FirstRow = !table.Head.IsEmpty, LastRow = false, FirstColumn = arrangement.HasHeaderColumn, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true });
        if (!table.Caption.IsEmpty)
        {
            properties.Append(new W.TableCaption { Val = PlainText.Of(table.Caption).Trim() });
        }

        var width = WordMeasure.Twips(WordContext.Left(scope));
        var em = WordMeasure.Twips(style.Size * style.Font.For(scope.Language).SizeFactor);
        var widths = _context.Document.ColumnShares.TryGetValue(table, out var shares) && shares.Length > 0
            ? ColumnWidths.ByShares(shares, width)
            : ColumnWidths.Of(table, width, em);
        var columns = widths.Length;
        var grid = new W.TableGrid();
        foreach (var column in widths)
        {
            grid.Append(new W.GridColumn { Width = WordMeasure.Text(column) });
        }

        var xml = new W.Table(properties, grid);
        Rows(xml, table, table.Head, style, scope, isHead: true, arrangement, widths);
        Rows(xml, table, table.Body, style, scope, isHead: false, arrangement, widths);
        _blocks.Pending.Add(new PendingBlock(xml, "", look: null));
        _blocks.SpaceNext(style.SpaceAfter);
    }

    private void Rows(
        W.Table xml,
        Table table,
        ImmutableArray<TableRow> rows,
        ComputedStyle style,
        WordScope outer,
        bool isHead,
        TableArrangement arrangement,
        int[] widths)
    {
        var covered = new int[widths.Length];
        var spans = new int[widths.Length];
        foreach (var row in rows)
        {
            var properties = new W.TableRowProperties(new W.CantSplit());
            if (isHead)
            {
                properties.Append(new W.TableHeader());
            }

            _blocks.Mark(row);
            var line = new W.TableRow(properties);
            var (column, next) = (0, 0);
            while (column < table.Columns.Length)
            {
                if (covered[column] > 0)
                {
                    var span = spans[column];
                    for (var i = column; i < Math.Min(column + span, covered.Length); i++)
                    {
                        covered[i]--;
                    }

                    line.Append(new W.TableCell(CellProperties(widths, column, span, new W.VerticalMerge()), Filler()));
                    column += span;
                    continue;
                }

                if (next == row.Cells.Length)
                {
                    line.Append(new W.TableCell(CellProperties(widths, column, 1, null), Filler()));
                    column++;
                    continue;
                }

                var cell = row.Cells[next++];
                var merge = cell.RowSpan > 1 ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : null;
                for (var i = column; i < Math.Min(column + cell.ColumnSpan, covered.Length); i++)
                {
                    covered[i] = cell.RowSpan - 1;
                    spans[i] = cell.ColumnSpan;
                }

                var element = isHead ? StyleElement.TableHeaderCell
                    : arrangement.HeadsRow(column) ? StyleElement.TableRowHeaderCell : StyleElement.TableCell;
                line.Append(Cell(
                    cell,
                    Length.FromPoints(WidthOf(widths, column, cell.ColumnSpan) / 20.0),
                    CellProperties(widths, column, cell.ColumnSpan, merge),
                    table.Columns[column],
                    style.Child(element),
                    outer.Inside(row).Inside(cell)));
                column += cell.ColumnSpan;
            }

            xml.Append(line);
        }
    }

    private W.TableCell Cell(
        TableCell cell, Length width, W.TableCellProperties properties, ColumnAlignment alignment, ComputedStyle style, WordScope scope)
    {
        if (style.Parent is { } table && style.Padding != table.Child(StyleElement.TableCell).Padding)
        {
            properties.Append(Margin(style.Padding, scope.Direction));
        }

        var xml = new W.TableCell(properties);
        var inner = scope with
        {
            IsTight = cell.Blocks.Length < 2,
            Box = null,
            Start = 0,
            End = 0,
            Prefix = "",
            Measure = width - style.Padding.Horizontal,
            TextName = NameOf(style.Element) + (alignment is ColumnAlignment.Center or ColumnAlignment.End ? " " + alignment : ""),
            Alignment = alignment switch
            {
                ColumnAlignment.Center => TextAlignment.Center,
                ColumnAlignment.End => TextAlignment.End,
                ColumnAlignment.Start => TextAlignment.Start,
                _ => null,
            },
        };
        _blocks.WriteInto(xml, () =>
        {
            _blocks.Mark(cell);
            _blocks.Write(cell.Blocks, style, inner);
            DropOuterSpace(_blocks.Pending);
            if (_blocks.Pending.Count == 0 || _blocks.Pending[^1].Look is null)
            {
                _blocks.Pending.Add(new PendingBlock(Filler(), "", look: null));
            }
        });
        return xml;
    }

    /// <summary>No space stands above the first paragraph of a cell or below the last.</summary>
    private static void DropOuterSpace(List<PendingBlock> blocks)
    {
        if (blocks is [{ Look: { } first }, ..])
        {
            blocks[0].Look = first with { Before = 0 };
        }

        if (blocks is [.., { Look: { } last }])
        {
            blocks[^1].Look = last with { After = 0 };
        }
    }

    /// <summary>The bits that say the same as the attributes (ECMA-376 part 1, 17.4.55): first row, first column, no vertical bands.</summary>
    private static string LookValue(bool hasHead, bool hasHeaderColumn) => (hasHead, hasHeaderColumn) switch
    {
        (true, true) => "04A0",
        (true, false) => "0420",
        (false, true) => "0480",
        _ => "0400",
    };

    private static string NameOf(StyleElement element) => element switch
    {
        StyleElement.TableHeaderCell => "Table Heading",
        StyleElement.TableRowHeaderCell => "Table Row Heading",
        _ => "Table Text",
    };

    /// <summary>The room of a cell that has another than the table's cells (ECMA-376 part 1, 17.4.41).</summary>
    private static W.TableCellMargin Margin(Sides padding, TextDirection direction) => new(
        new W.TopMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Top)), Type = W.TableWidthUnitValues.Dxa },
        new W.LeftMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Left(direction))), Type = W.TableWidthUnitValues.Dxa },
        new W.BottomMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Bottom)), Type = W.TableWidthUnitValues.Dxa },
        new W.RightMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Right(direction))), Type = W.TableWidthUnitValues.Dxa });

    private static int WidthOf(int[] widths, int column, int columnSpan)
    {
        var width = 0;
        for (var i = column; i < Math.Min(column + columnSpan, widths.Length); i++)
        {
            width += widths[i];
        }

        return width;
    }

    private static W.Paragraph Filler() => new();

    private static W.TableCellProperties CellProperties(int[] widths, int column, int columnSpan, W.VerticalMerge? merge)
    {
        var properties = new W.TableCellProperties(
            new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = WordMeasure.Text(WidthOf(widths, column, columnSpan)) });
        if (columnSpan > 1)
        {
            properties.Append(new W.GridSpan { Val = columnSpan });
        }

        if (merge is not null)
        {
            properties.Append(merge);
        }

        return properties;
    }
}
