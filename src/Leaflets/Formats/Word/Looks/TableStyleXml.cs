using Leaflets.Presentation.Nodes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word.Looks;

/// <summary>The table style: rules, paddings, the ground of header rows and of every second row.</summary>
internal static class TableStyleXml
{
    /// <summary>The style.</summary>
    public static W.Style Of(PresentedTableLook table)
    {
        var (look, cell, head) = (table.Rules, table.Cell, table.HeaderCell);
        var properties = new W.StyleTableProperties(
            new W.TableStyleRowBandSize { Val = 1 },
            new W.TableBorders(
                LookXml.Line(new W.TopBorder(), look.Outer),
                LookXml.Line(new W.LeftBorder(), null),
                LookXml.Line(new W.BottomBorder(), look.Outer),
                LookXml.Line(new W.RightBorder(), null),
                LookXml.Line(new W.InsideHorizontalBorder(), look.RowRule),
                LookXml.Line(new W.InsideVerticalBorder(), look.ColumnRule)),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = WordMeasure.Text(WordMeasure.Twips(cell.Padding.Top)), Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = (short)WordMeasure.Twips(cell.Padding.Start), Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = WordMeasure.Text(WordMeasure.Twips(cell.Padding.Bottom)), Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = (short)WordMeasure.Twips(cell.Padding.End), Type = W.TableWidthValues.Dxa }));
        var style =
            new W.Style(new W.StyleName { Val = "Leaflet Table" }, properties) { Type = W.StyleValues.Table, StyleId = WordStyles.Table };
        if (cell.Background is { } ground)
        {
            style.Append(new W.StyleTableCellProperties(LookXml.Shade(ground)));
        }

        var first = new W.TableStyleConditionalFormattingTableCellProperties();
        if (look.HeaderRule is { } rule)
        {
            first.Append(new W.TableCellBorders(LookXml.Line(new W.BottomBorder(), rule)));
        }

        if (head.Background is { } headGround)
        {
            first.Append(LookXml.Shade(headGround));
        }

        style.Append(new W.TableStyleProperties(first) { Type = W.TableStyleOverrideValues.FirstRow });
        if (table.RowHeaderCell.Background is { } columnGround)
        {
            style.Append(new W.TableStyleProperties(new W.TableStyleConditionalFormattingTableCellProperties(LookXml.Shade(columnGround)))
            {
                Type = W.TableStyleOverrideValues.FirstColumn,
            });
        }

        if (look.Stripe is { } stripe)
        {
            style.Append(new W.TableStyleProperties(new W.TableStyleConditionalFormattingTableCellProperties(LookXml.Shade(stripe)))
            {
                Type = W.TableStyleOverrideValues.Band2Horizontal,
            });
        }

        return style;
    }
}
