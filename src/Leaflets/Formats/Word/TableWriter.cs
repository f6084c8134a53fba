using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Formats.Word.Looks;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Tables: header rows that repeat, rows that stay whole, columns as wide as their text asks, the look from one table style.
/// </summary>
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
    public void Write(PresentedTable table, WordScope scope)
    {
        var style = table.Style;
        scope = scope with { Start = scope.Start + WordMeasure.Twips(style.IndentStart) };

        // The line that parts two tables is room enough.
        var isParted = table.Caption is null && _blocks.EndTable(table.Setting, scope);
        if (!isParted && _blocks.Pending.Count > 0)
        {
            BlockWriter.Space(_blocks.Pending[^1], default, style.SpaceBefore);
        }

        if (table.Caption is { } caption)
        {
            var above = _blocks.Paragraph("Table Caption", caption, scope);
            above.Look = above.Look! with { KeepNext = true };
        }

        var place = TablePlace.Of(scope);
        var width = WordMeasure.Twips(WordContext.Left(scope));
        var em = WordMeasure.Twips(style.Size * style.Font.For(table.Language).SizeFactor);
        var widths = place.Widen(table.Shares.IsEmpty ? WordColumns.Of(table, width, em) : WordColumns.ByShares(table.Shares, width));
        var grid = new W.TableGrid();
        foreach (var column in widths)
        {
            grid.Append(new W.GridColumn { Width = WordMeasure.Text(column) });
        }

        var xml = new W.Table(Properties(table, place, width), grid);
        Rows(xml, table, table.Head, scope, isHead: true, widths, place);
        Rows(xml, table, table.Body, scope, isHead: false, widths, place);
        _blocks.Pending.Add(new PendingBlock(xml, "", look: null) { TableBox = scope.Box });
        _blocks.SpaceNext(style.SpaceAfter);
    }

    private static W.TableProperties Properties(PresentedTable table, TablePlace place, int width)
    {
        var (hasHead, hasHeaderColumn) = (!table.Head.IsEmpty, table.HasHeaderColumn);
        var properties = new W.TableProperties(new W.TableStyle { Val = WordStyles.Table });
        if (table.Direction == TextDirection.RightToLeft)
        {
            properties.Append(new W.BiDiVisual());
        }

        place.AppendTo(properties, width);
        properties.Append(
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook
            {
                Val = LookValue(hasHead, hasHeaderColumn),
                FirstRow = hasHead,
                LastRow = false,
                FirstColumn = hasHeaderColumn,
                LastColumn = false,
                NoHorizontalBand = false,
                NoVerticalBand = true,
            });
        if (table.Caption is { } caption)
        {
            properties.Append(new W.TableCaption { Val = caption.Plain });
        }

        return properties;
    }

    private void Rows(
        W.Table xml, PresentedTable table, ImmutableArray<PresentedRow> rows, WordScope scope, bool isHead, int[] widths, TablePlace place)
    {
        var covered = new int[widths.Length];
        var spans = new int[widths.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r];
            var ground = row.HasGround ? null : place.Ground;
            var properties = new W.TableRowProperties(new W.CantSplit());
            if (isHead)
            {
                properties.Append(new W.TableHeader());
            }

            _blocks.Mark(row);
            var line = new W.TableRow(properties);
            var (column, next) = (0, 0);
            while (column < table.ColumnCount)
            {
                Steps.Take();
                if (covered[column] > 0)
                {
                    var span = spans[column];
                    for (var i = column; i < Math.Min(column + span, covered.Length); i++)
                    {
                        covered[i]--;
                    }

                    line.Append(new W.TableCell(CellXml.Properties(widths, column, span, new W.VerticalMerge(), ground), Filler()));
                    column += span;
                    continue;
                }

                if (next == row.Cells.Length)
                {
                    line.Append(new W.TableCell(CellXml.Properties(widths, column, 1, null, ground), Filler()));
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

                line.Append(Cell(
                    cell,
                    Length.FromPoints(CellXml.WidthOf(widths, column, cell.ColumnSpan) / 20.0),
                    CellXml.Properties(widths, column, cell.ColumnSpan, merge, cell.Style.Background is null ? ground : null),
                    place.PaddingOf(cell.Style.Padding, column == 0, column + cell.ColumnSpan >= widths.Length),
                    table.CellPadding,
                    scope));
                column += cell.ColumnSpan;
            }

            xml.Append(line);
        }
    }

    private W.TableCell Cell(
        PresentedCell cell, Length width, W.TableCellProperties properties, Sides padding, Sides usual, WordScope scope)
    {
        if (padding != usual)
        {
            properties.Append(CellXml.Margin(padding));
        }

        var xml = new W.TableCell(properties);
        var inner = scope with
        {
            Box = null,
            Start = 0,
            End = 0,
            Prefix = "Table",
            Measure = width - padding.Horizontal,
            TextName = NameOf(cell.Style.Element)
            + (cell.Alignment is TextAlignment.Center or TextAlignment.End ? " " + cell.Alignment : ""),
            Alignment = cell.Alignment,
        };
        _blocks.WriteInto(xml, () =>
        {
            _blocks.Mark(cell);
            _blocks.Write(cell.Blocks, inner);
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

    /// <summary>
    /// The bits that say the same as the attributes (ECMA-376 part 1, 17.4.55): first row, first column, no vertical bands.
    /// </summary>
    private static string LookValue(bool hasHead, bool hasHeaderColumn) => (hasHead, hasHeaderColumn) switch
    {
        (true, true) => "04A0",
        (true, false) => "0420",
        (false, true) => "0480",
        _ => "0400",
    };

    private static string NameOf(StyleElement element) => element switch
    {
        StyleElement.TableHeaderCell => "Heading",
        StyleElement.TableRowHeaderCell => "Row Heading",
        _ => "Text",
    };

    private static W.Paragraph Filler() => new();
}
