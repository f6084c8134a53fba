using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Composition;

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
        var inner = scope with { IsTight = true, Measure = scope.Measure / table.Columns.Length };
        var node = new TableNode(
            table.Columns.Length,
            Rows(table, table.Head, style.Child(StyleElement.TableHeaderCell), inner, isHead: true),
            Rows(table, table.Body, style.Child(StyleElement.TableCell), inner, isHead: false),
            new TableLook(look.Outer, look.HeaderRule, look.RowRule, look.ColumnRule, look.Stripe))
        {
            Element = new StructureElement { Role = StructureRole.Table, Id = table.Attributes.Id, Language = outer.Stated(table) },
            HeadElement = new StructureElement { Role = StructureRole.TableHead },
            BodyElement = new StructureElement { Role = StructureRole.TableBody },
            Caption = CaptionOf(table, style, scope),
        };
        return new BoxNode([node])
        {
            KeepTogether = style.KeepTogether,
            IndentStart = style.IndentStart,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }

    private ParagraphNode? CaptionOf(Table table, ComputedStyle style, Scope scope) => table.Caption.IsEmpty
        ? null
        : _blocks.Paragraph(table.Caption, style.Child(StyleElement.Caption), scope, new StructureElement { Role = StructureRole.Caption });

    private ImmutableArray<TableRowNode> Rows(Table table, ImmutableArray<TableRow> rows, ComputedStyle style, Scope outer, bool isHead)
    {
        var nodes = ImmutableArray.CreateBuilder<TableRowNode>(rows.Length);
        foreach (var row in rows)
        {
            var scope = outer.Inside(row);
            var cells = ImmutableArray.CreateBuilder<TableCellNode>(row.Cells.Length);
            var column = 0;
            foreach (var cell in row.Cells)
            {
                cells.Add(ComposeCell(cell, table.Columns[Math.Min(column, table.Columns.Length - 1)], style, scope, isHead));
                column += cell.ColumnSpan;
            }

            nodes.Add(new TableRowNode(
                cells.MoveToImmutable(),
                new StructureElement { Role = StructureRole.TableRow, Language = outer.Stated(row) }));
        }

        return nodes.MoveToImmutable();
    }

    private TableCellNode ComposeCell(TableCell cell, ColumnAlignment alignment, ComputedStyle style, Scope outer, bool isHead)
    {
        var scope = outer.Inside(cell);
        var nodes = _blocks.Compose(cell.Blocks, style, scope);
        return new TableCellNode(
            Aligned(nodes, alignment),
            style.Padding,
            new StructureElement
            {
                Role = isHead ? StructureRole.TableHeaderCell : StructureRole.TableDataCell,
                Scope = isHead ? HeaderScope.Column : null,
                ColumnSpan = cell.ColumnSpan,
                RowSpan = cell.RowSpan,
                Language = outer.Stated(cell),
            })
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
            .. nodes.Select(node => node is ParagraphNode paragraph
                ? paragraph with { Style = paragraph.Style with { Alignment = side } }
                : node),
        ];
    }
}
