using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Shares a table's width among its columns by their content (CSS 2.1, 17.5.2.2).</summary>
internal static class ColumnWidths
{
    /// <summary>The width range of each column: of its own cells first, then stretched for cells that span it.</summary>
    public static WidthRange[] Measure(TableGrid grid, FlowMeasurer measurer)
    {
        var columns = new WidthRange[grid.ColumnCount];
        foreach (var placement in grid.Cells)
        {
            if (placement.ColumnSpan == 1)
            {
                columns[placement.Column] = columns[placement.Column].Or(RangeOf(placement.Cell, measurer));
            }
        }

        foreach (var placement in grid.Cells)
        {
            if (placement.ColumnSpan > 1)
            {
                Stretch(columns.AsSpan(placement.Column, placement.ColumnSpan), RangeOf(placement.Cell, measurer));
            }
        }

        return columns;
    }

    /// <summary>
    /// The widths: every column its minimum at least, the rest in proportion to what each could use; where all have what they can
    /// use, the table still fills the measure, in proportion to the content.
    /// </summary>
    public static ImmutableArray<Length> Share(WidthRange[] columns, Length measure)
    {
        var (minimum, maximum) = (Length.Zero, Length.Zero);
        foreach (var column in columns)
        {
            minimum += column.Minimum;
            maximum += column.Maximum;
        }

        var widths = ImmutableArray.CreateBuilder<Length>(columns.Length);
        foreach (var column in columns)
        {
            var width = maximum <= measure
                ? maximum == Length.Zero ? measure / columns.Length : column.Maximum * (measure / maximum)
                : minimum >= measure || maximum == minimum
                    ? column.Minimum * (measure / minimum)
                    : column.Minimum + ((column.Maximum - column.Minimum) * ((measure - minimum) / (maximum - minimum)));
            widths.Add(width);
        }

        return widths.MoveToImmutable();
    }

    private static WidthRange RangeOf(TableCellNode cell, FlowMeasurer measurer) =>
        measurer.Measure(cell.Children).Plus(cell.Padding.Horizontal);

    private static void Stretch(Span<WidthRange> columns, WidthRange needed)
    {
        var (minimum, maximum) = (Length.Zero, Length.Zero);
        foreach (var column in columns)
        {
            minimum += column.Minimum;
            maximum += column.Maximum;
        }

        var moreMinimum = Length.Max(needed.Minimum - minimum, Length.Zero) / columns.Length;
        var moreMaximum = Length.Max(needed.Maximum - maximum, Length.Zero) / columns.Length;
        foreach (ref var column in columns)
        {
            column = new WidthRange(column.Minimum + moreMinimum, column.Maximum + moreMaximum);
        }
    }
}
