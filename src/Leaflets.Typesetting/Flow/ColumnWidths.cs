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

        MeasureNumbers(grid, columns, measurer);
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
    /// <param name="columns">What the columns can take.</param>
    /// <param name="shares">What share of the measure each is to have, or empty. No column is made narrower than its minimum for it.</param>
    /// <param name="measure">The width of the table.</param>
    public static ImmutableArray<Length> Share(WidthRange[] columns, ImmutableArray<double> shares, Length measure)
    {
        var (minimum, maximum) = (Length.Zero, Length.Zero);
        foreach (var column in columns)
        {
            minimum += column.Minimum;
            maximum += column.Maximum;
        }

        if (shares.Length == columns.Length && minimum < measure)
        {
            return ByShares(columns, shares, measure);
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

    /// <summary>Columns that cannot be as narrow as their share keep their minimum; the others share what is left.</summary>
    private static ImmutableArray<Length> ByShares(WidthRange[] columns, ImmutableArray<double> shares, Length measure)
    {
        var widths = new Length[columns.Length];
        var isFixed = new bool[columns.Length];
        for (var round = 0; round <= columns.Length; round++)
        {
            var (left, whole) = (measure, 0.0);
            for (var i = 0; i < columns.Length; i++)
            {
                left -= isFixed[i] ? columns[i].Minimum : Length.Zero;
                whole += isFixed[i] ? 0 : shares[i];
            }

            var isSettled = true;
            for (var i = 0; i < columns.Length; i++)
            {
                widths[i] = isFixed[i] ? columns[i].Minimum : left * (shares[i] / whole);
                if (widths[i] < columns[i].Minimum)
                {
                    (isFixed[i], isSettled) = (true, false);
                }
            }

            if (isSettled)
            {
                break;
            }
        }

        return [.. widths];
    }

    /// <summary>A column of numbers has the room to set their decimal marks one below the other, if it can have it.</summary>
    private static void MeasureNumbers(TableGrid grid, WidthRange[] columns, FlowMeasurer measurer)
    {
        var numbers = new DecimalColumn?[columns.Length];
        var padding = Length.Zero;
        foreach (var placement in grid.Cells)
        {
            if (placement.Cell.DigitsBeforeMark > 0)
            {
                (numbers[placement.Column] ??= new DecimalColumn()).Add(measurer.MeasureNumber(placement.Cell));
                padding = Length.Max(padding, placement.Cell.Padding.Horizontal);
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (numbers[i] is { } column)
            {
                columns[i] = columns[i].Or(new WidthRange(Length.Zero, column.Width + padding));
            }
        }
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
