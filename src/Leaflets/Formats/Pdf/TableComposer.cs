using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes tables.</summary>
/// <param name="blocks">Composes what is in the cells.</param>
/// <param name="context">What the composers of the leaflet share.</param>
internal sealed class TableComposer(BlockComposer blocks, CompositionContext context)
{
    /// <summary>A table.</summary>
    public FlowNode Compose(PresentedTable table, Length measure)
    {
        var (style, look) = (table.Style, context.Document.Sheet.Table);
        var headers = TableHeaders.Of(table);
        var inner = measure / table.ColumnCount;
        var node = new TableNode(
            table.ColumnCount,
            Rows(table.Head, inner, headers),
            Rows(table.Body, inner, headers),
            new TableLook(look.Outer, look.HeaderRule, look.RowRule, look.ColumnRule, look.Stripe))
        {
            Element = new StructureElement
            {
                Role = StructureRole.Table,
                Id = table.Id,
                Language = table.StatedLanguage,
                Origin = context.OriginOf(table.Span),
                Summary = table.Caption is { Plain: { Length: > 0 } summary } ? summary : null,
            },
            HeadElement = new StructureElement { Role = StructureRole.TableHead },
            BodyElement = new StructureElement { Role = StructureRole.TableBody },
            Caption = table.Caption is { } caption ? CaptionOf(caption, measure) : null,
            Continued = CaptionOf(table.Continued, measure) with { Element = null },
            Widths = table.Widths,
        };
        if (!table.IsInTable)
        {
            context.Tables?.Look(table.Source, node, measure - style.IndentStart);
        }

        return new BoxNode([node])
        {
            Keep = style.KeepTogether ? Keep.Preferred : Keep.Free,
            IndentStart = style.IndentStart,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }

    private ParagraphNode CaptionOf(PresentedText caption, Length measure) =>
        blocks.Paragraph(caption, measure, new StructureElement { Role = StructureRole.Caption });

    private ImmutableArray<TableRowNode> Rows(ImmutableArray<PresentedRow> rows, Length measure, TableHeaders headers)
    {
        var nodes = ImmutableArray.CreateBuilder<TableRowNode>(rows.Length);
        foreach (var row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<TableCellNode>(row.Cells.Length);
            foreach (var cell in row.Cells)
            {
                cells.Add(ComposeCell(cell, measure, headers));
            }

            nodes.Add(new TableRowNode(cells.MoveToImmutable(), new StructureElement
            {
                Role = StructureRole.TableRow,
                Language = row.StatedLanguage,
                Origin = context.OriginOf(row.Span),
            }));
        }

        return nodes.MoveToImmutable();
    }

    private TableCellNode ComposeCell(PresentedCell cell, Length measure, TableHeaders headers)
    {
        var nodes = context.InCell(new CellPlace(cell.Row + 1, cell.Column + 1), () => blocks.Compose(cell.Blocks, measure));
        var element = new StructureElement
        {
            Role = cell.Heads is null ? StructureRole.TableDataCell : StructureRole.TableHeaderCell,
            Scope = cell.Heads,
            Headers = cell.Heads is null ? headers.For(cell) : [],
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Language = cell.StatedLanguage,
            Origin = context.OriginOf(cell.Span),
        };
        if (cell.Heads is { } heads)
        {
            headers.Add(element, heads, cell.Row, cell.Column);
        }

        var content = nodes.Select(node => BlockComposer.Directed(node, cell)).ToImmutableArray();
        return new TableCellNode(cell.Alignment is { } side ? Aligned(content, side) : content, cell.Style.Padding, element)
        {
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Background = cell.Style.Background,
            DigitsBeforeMark = cell.DigitsBeforeMark,
        };
    }

    private static ImmutableArray<FlowNode> Aligned(ImmutableArray<FlowNode> nodes, TextAlignment side) =>
    [
        .. nodes.Select(node => node switch
        {
            ParagraphNode paragraph => paragraph with { Style = paragraph.Style with { Alignment = side } },

            // The lines of a paragraph that the author divided.
            BoxNode { Element: null } box => box with { Children = Aligned(box.Children, side) },
            _ => node,
        }),
    ];
}
