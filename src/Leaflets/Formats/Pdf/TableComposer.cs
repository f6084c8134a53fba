using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes tables.</summary>
internal sealed class TableComposer
{
    private readonly BlockComposer _blocks;
    private readonly CompositionContext _context;

    public TableComposer(BlockComposer blocks, CompositionContext context)
    {
        _blocks = blocks;
        _context = context;
    }

    /// <summary>A table.</summary>
    public FlowNode Compose(Table table, ComputedStyle style, Scope scope, Scope outer)
    {
        var look = _context.Document.Sheet.Table;
        var arrangement = TableArrangement.Of(table, look, _context.Document.Language.Numbers.DecimalMark);
        var inner = scope with { IsInTable = true, Measure = scope.Measure / table.Columns.Length };
        var headers = TableHeaders.Of(table);
        var node = new TableNode(
            table.Columns.Length,
            Head(table, style.Child(StyleElement.TableHeaderCell), inner, arrangement, headers),
            Body(table, style, inner, arrangement, headers),
            new TableLook(look.Outer, look.HeaderRule, look.RowRule, look.ColumnRule, look.Stripe))
        {
            Element = new StructureElement { Role = StructureRole.Table, Id = table.Attributes.Id, Language = outer.Stated(table), Summary = SummaryOf(table) },
            HeadElement = new StructureElement { Role = StructureRole.TableHead },
            BodyElement = new StructureElement { Role = StructureRole.TableBody },
            Caption = CaptionOf(table, style, scope),
            Continued = Continued(table, style, scope),
            Widths = table.Widths,
        };
        if (!scope.IsInTable)
        {
            _context.Tables?.Look(table, node, scope.Measure - style.IndentStart);
        }

        return new BoxNode([node])
        {
            Keep = style.KeepTogether ? Keep.Preferred : Keep.Free,
            IndentStart = style.IndentStart,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }

    private static string? SummaryOf(Table table) => PlainText.Of(table.Caption).Trim() is { Length: > 0 } caption ? caption : null;

    private ParagraphNode? CaptionOf(Table table, ComputedStyle style, Scope scope) => table.Caption.IsEmpty
        ? null
        : _blocks.Paragraph(table.Caption, style.Child(StyleElement.Caption), scope, new StructureElement { Role = StructureRole.Caption });

    /// <summary>What later pages say above the header: the caption's words, and that the table goes on.</summary>
    private ParagraphNode Continued(Table table, ComputedStyle style, Scope scope)
    {
        var at = table.Span with { End = table.Span.Start };
        var word = $"({_context.Document.Language[PrintedWord.Continued]})";
        var caption = PlainText.Of(table.Caption).Trim();
        ImmutableArray<Documents.Inline> content = [new Text(at, caption.Length == 0 ? word : $"{caption} {word}")];
        var element = new StructureElement { Role = StructureRole.Caption };
        return _blocks.Paragraph(content, style.Child(StyleElement.Caption), scope, element) with { Element = null };
    }

    private ImmutableArray<TableRowNode> Head(Table table, ComputedStyle style, Scope outer, TableArrangement arrangement, TableHeaders headers)
    {
        var nodes = ImmutableArray.CreateBuilder<TableRowNode>(table.Head.Length);
        for (var i = 0; i < table.Head.Length; i++)
        {
            var row = table.Head[i];
            var scope = outer.Inside(row);
            var (places, number) = (arrangement.HeadPlaces[i], i + 1);
            nodes.Add(Row(row, outer, (cell, index) =>
                ComposeCell(
                    cell,
                    new CellPlace(number, places[index] + 1),
                    table.Columns[places[index]],
                    style,
                    scope,
                    headers,
                    SilentCells.IsCorner(table, cell, places[index]) ? null : HeaderScope.Column)));
        }

        return nodes.MoveToImmutable();
    }

    private ImmutableArray<TableRowNode> Body(Table table, ComputedStyle style, Scope outer, TableArrangement arrangement, TableHeaders headers)
    {
        var (header, data) = (style.Child(StyleElement.TableRowHeaderCell), style.Child(StyleElement.TableCell));
        var nodes = ImmutableArray.CreateBuilder<TableRowNode>(table.Body.Length);
        for (var i = 0; i < table.Body.Length; i++)
        {
            var row = table.Body[i];
            var scope = outer.Inside(row);
            var (places, digits) = (arrangement.BodyPlaces[i], arrangement.DigitsBeforeMark[i]);
            var number = table.Head.Length + i + 1;
            nodes.Add(Row(row, outer, (cell, index) =>
            {
                var alignment = table.Columns[places[index]];
                var place = new CellPlace(number, places[index] + 1);
                return arrangement.HeadsRow(places[index])
                    ? ComposeCell(cell, place, alignment, header, scope, headers, HeaderScope.Row)
                    : ComposeCell(cell, place, alignment, data, scope, headers, heads: null) with { DigitsBeforeMark = digits[index] };
            }));
        }

        return nodes.MoveToImmutable();
    }

    private static TableRowNode Row(TableRow row, Scope outer, Func<TableCell, int, TableCellNode> compose)
    {
        var cells = ImmutableArray.CreateBuilder<TableCellNode>(row.Cells.Length);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            cells.Add(compose(row.Cells[i], i));
        }

        return new TableRowNode(cells.MoveToImmutable(), new StructureElement { Role = StructureRole.TableRow, Language = outer.Stated(row) });
    }

    private TableCellNode ComposeCell(
        TableCell cell, CellPlace place, ColumnAlignment alignment, ComputedStyle style, Scope outer, TableHeaders headers, HeaderScope? heads)
    {
        // Two paragraphs of one cell are told apart by the space between them.
        var scope = outer.Inside(cell) with { IsTight = cell.Blocks.Length < 2 };
        var nodes = _context.InCell(place, () => _blocks.Compose(cell.Blocks, style, scope));
        var (row, column) = (place.Row - 1, place.Column - 1);
        var element = new StructureElement
        {
            Role = heads is null ? StructureRole.TableDataCell : StructureRole.TableHeaderCell,
            Scope = heads,
            Headers = heads is null ? headers.For(cell, row, column) : [],
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Language = outer.Stated(cell),
        };
        if (heads is { } headed)
        {
            headers.Add(element, headed, row, column);
        }

        return new TableCellNode(Aligned([.. nodes.Select(node => scope.Direct(node, outer))], alignment), style.Padding, element)
        {
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Background = style.Background,
        };
    }

    private static ImmutableArray<FlowNode> Aligned(ImmutableArray<FlowNode> nodes, ColumnAlignment alignment)
    {
        if (alignment is ColumnAlignment.Default)
        {
            return nodes;
        }

        var side = alignment switch
        {
            ColumnAlignment.Center => TextAlignment.Center,
            ColumnAlignment.End => TextAlignment.End,
            _ => TextAlignment.Start,
        };
        return
        [
            .. nodes.Select(node => node switch
            {
                ParagraphNode paragraph => paragraph with { Style = paragraph.Style with { Alignment = side } },

                // The lines of a paragraph that the author divided.
                BoxNode { Element: null } box => box with { Children = Aligned(box.Children, alignment) },
                _ => node,
            }),
        ];
    }
}
