using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation;

/// <summary>Presents tables: where each cell stands, what it heads, how its column is aligned.</summary>
/// <param name="blocks">Presents what is in the cells.</param>
/// <param name="document">The leaflet.</param>
internal sealed class TablePresenter(BlockPresenter blocks, StyledDocument document)
{
    /// <summary>A table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="inside">What is around its rows.</param>
    public PresentedTable Present(Table table, NodeSetting setting, Surroundings inside)
    {
        var arrangement = TableArrangement.Of(table, document.Sheet.Table, document.Language.Numbers.DecimalMark);
        var within = inside with { IsInTable = true };
        var caption = blocks.CaptionOf(table.Caption, setting);
        return new PresentedTable(setting, table, Head(table, within, arrangement), Body(table, within, arrangement))
        {
            Shares = document.ColumnShares.TryGetValue(table, out var shares) ? shares : [],
            CellPadding = setting.Style.Child(StyleElement.TableCell).Padding,
            HasHeaderColumn = arrangement.HasHeaderColumn,
            IsInTable = inside.IsInTable,
            Caption = caption,
            Continued = Continued(caption, setting),
        };
    }

    private PresentedText Continued(PresentedText? caption, NodeSetting setting)
    {
        var word = $"({document.Language[PrintedWord.Continued]})";
        var words = caption is { Plain.Length: > 0 } ? $"{caption.Plain} {word}" : word;
        var text = new Text(setting.Span with { End = setting.Span.Start }, words);
        return blocks.TextOf([text], setting.OfPart(setting.Style.Child(StyleElement.Caption)));
    }

    private ImmutableArray<PresentedRow> Head(Table table, Surroundings around, TableArrangement arrangement)
    {
        var header = around.Style.Child(StyleElement.TableHeaderCell);
        return Rows(table.Head, around, arrangement.HeadPlaces, hasGround: _ => header.Background is not null, (row, place, cell) =>
        {
            var heads = SilentCells.IsCorner(table, table.Head[row].Cells[cell], place) ? default(HeaderScope?) : HeaderScope.Column;
            return new CellRole(header, row, place, AlignmentOf(table.Columns[place]), heads, DigitsBeforeMark: 0);
        });
    }

    private ImmutableArray<PresentedRow> Body(Table table, Surroundings around, TableArrangement arrangement)
    {
        var (header, data) = (around.Style.Child(StyleElement.TableRowHeaderCell), around.Style.Child(StyleElement.TableCell));
        var isStriped = document.Sheet.Table.Stripe is not null;
        return Rows(table.Body, around, arrangement.BodyPlaces, HasGround, (row, place, cell) =>
        {
            var alignment = AlignmentOf(table.Columns[place]);
            var number = table.Head.Length + row;
            return arrangement.HeadsRow(place)
                ? new CellRole(header, number, place, alignment, HeaderScope.Row, DigitsBeforeMark: 0)
                : new CellRole(data, number, place, alignment, Heads: null, arrangement.DigitsBeforeMark[row][cell]);
        });

        bool HasGround(int row) => data.Background is not null || (isStriped && row % 2 == 1);
    }

    private ImmutableArray<PresentedRow> Rows(
        ImmutableArray<TableRow> rows,
        Surroundings around,
        ImmutableArray<ImmutableArray<int>> places,
        Func<int, bool> hasGround,
        Func<int, int, int, CellRole> roleOf)
    {
        var presented = ImmutableArray.CreateBuilder<PresentedRow>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var setting = around.SettingOf(rows[row], around.Style);
            var inside = around.Inside(setting);
            var cells = ImmutableArray.CreateBuilder<PresentedCell>(rows[row].Cells.Length);
            for (var cell = 0; cell < rows[row].Cells.Length; cell++)
            {
                cells.Add(Present(rows[row].Cells[cell], inside, roleOf(row, places[row][cell], cell)));
            }

            presented.Add(new PresentedRow(setting, cells.MoveToImmutable()) { HasGround = hasGround(row) });
        }

        return presented.MoveToImmutable();
    }

    private PresentedCell Present(TableCell cell, Surroundings around, CellRole role)
    {
        // Two paragraphs of one cell are told apart by the space between them.
        var setting = around.SettingOf(cell, role.Style);
        return new PresentedCell(setting, blocks.Present(cell.Blocks, around.Inside(setting) with { IsTight = cell.Blocks.Length < 2 }))
        {
            Row = role.Row,
            Column = role.Column,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Heads = role.Heads,
            Alignment = role.Alignment,
            DigitsBeforeMark = role.DigitsBeforeMark,
        };
    }

    private static TextAlignment? AlignmentOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Default => null,
        ColumnAlignment.Start => TextAlignment.Start,
        ColumnAlignment.Center => TextAlignment.Center,
        ColumnAlignment.End => TextAlignment.End,
        _ => throw new ArgumentOutOfRangeException(nameof(alignment), alignment, null),
    };

    private readonly record struct CellRole(
        ComputedStyle Style, int Row, int Column, TextAlignment? Alignment, HeaderScope? Heads, int DigitsBeforeMark);
}
