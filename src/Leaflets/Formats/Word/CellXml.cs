using Leaflets.Formats.Word.Looks;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>The properties of table cells (ECMA-376 part 1, 17.4.69), in the schema's order.</summary>
internal static class CellXml
{
    /// <summary>The properties of a cell; its margin, if it has one of its own, follows.</summary>
    /// <param name="widths">The widths of the columns in twips.</param>
    /// <param name="column">The column in which the cell begins.</param>
    /// <param name="columnSpan">How many columns it covers.</param>
    /// <param name="merge">Its part in a merger over rows, or null.</param>
    /// <param name="ground">A ground that the table's style does not give it, or null.</param>
    public static W.TableCellProperties Properties(int[] widths, int column, int columnSpan, W.VerticalMerge? merge, Color? ground)
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

        if (ground is { } color)
        {
            properties.Append(LookXml.Shade(color));
        }

        return properties;
    }

    /// <summary>
    /// The room of a cell that has another than the table's cells (17.4.41). Left is where rows begin, in tables
    /// from right to left as well (17.4.1).
    /// </summary>
    public static W.TableCellMargin Margin(Sides padding) => new(
        new W.TopMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Top)), Type = W.TableWidthUnitValues.Dxa },
        new W.LeftMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Start)), Type = W.TableWidthUnitValues.Dxa },
        new W.BottomMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.Bottom)), Type = W.TableWidthUnitValues.Dxa },
        new W.RightMargin { Width = WordMeasure.Text(WordMeasure.Twips(padding.End)), Type = W.TableWidthUnitValues.Dxa });

    /// <summary>The width of a cell in twips.</summary>
    public static int WidthOf(int[] widths, int column, int columnSpan)
    {
        var width = 0;
        for (var i = column; i < Math.Min(column + columnSpan, widths.Length); i++)
        {
            width += widths[i];
        }

        return width;
    }
}
