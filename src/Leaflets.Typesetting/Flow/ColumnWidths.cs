using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Leaflets.Bounds;
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
            Steps.Take(placement.ColumnSpan);
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
    /// The widths: every column its minimum at least, and where there is room for it so much that none of its words is divided. Where all
    /// have what they can use, the table still fills the measure, in proportion to the content. Where they have not, columns that ask for
    /// no more than an equal share have it, so that short cells are not broken for the sake of long ones; the others share the rest in
    /// proportion to what each could use.
    /// </summary>
    /// <param name="columns">What the columns can take.</param>
    /// <param name="shares">
    /// What share of the measure each is to have, or empty. No column is made narrower than its minimum for it.
    /// </param>
    /// <param name="measure">The width of the table.</param>
    public static ImmutableArray<Length> Share(WidthRange[] columns, ImmutableArray<double> shares, Length measure)
    {
        columns = Undivided(columns, measure);
        var (minimum, maximum) = Sum(columns);
        if (shares.Length == columns.Length && minimum < measure)
        {
            return ByShares(columns, shares, measure);
        }

        var widths = new Length[columns.Length];
        if (maximum <= measure)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = maximum == Length.Zero ? measure / columns.Length : columns[i].Maximum * (measure / maximum);
            }
        }
        else if (minimum >= measure)
        {
            Squeeze(columns, widths, measure);
        }
        else
        {
            ByContent(columns, widths, measure);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(widths);
    }

    /// <summary>The sums of the columns' minimums and maximums.</summary>
    public static (Length Minimum, Length Maximum) Sum(ReadOnlySpan<WidthRange> columns)
    {
        var (minimum, maximum) = (Length.Zero, Length.Zero);
        foreach (var column in columns)
        {
            minimum += column.Minimum;
            maximum += column.Maximum;
        }

        return (minimum, maximum);
    }

    /// <summary>The columns with minimums in which as few of them divide words as the measure lets.</summary>
    private static WidthRange[] Undivided(WidthRange[] columns, Length measure)
    {
        var (minimum, undivided) = (Length.Zero, Length.Zero);
        foreach (var column in columns)
        {
            minimum += column.Minimum;
            undivided += column.Undivided;
        }

        if (undivided <= minimum || minimum >= measure)
        {
            return columns;
        }

        // Those that have the most to give give first.
        var order = new int[columns.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => Divided(columns[b]).CompareTo(Divided(columns[a])) is var byWidth and not 0 ? byWidth : a.CompareTo(b));
        var (raised, missing) = (new WidthRange[columns.Length], Length.Max(undivided - measure, Length.Zero));
        foreach (var i in order)
        {
            var given = Length.Min(missing, Divided(columns[i]));
            missing -= given;
            raised[i] = columns[i] with { Minimum = columns[i].Undivided - given };
        }

        return raised;
    }

    private static Length Divided(WidthRange column) => column.Undivided - column.Minimum;

    private static void ByContent(WidthRange[] columns, Length[] widths, Length measure)
    {
        var order = new int[columns.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => columns[a].Maximum.CompareTo(columns[b].Maximum) is var byWidth and not 0 ? byWidth : a.CompareTo(b));
        var (minimum, maximum) = Sum(columns);
        var (left, at) = (measure, 0);
        for (; at < order.Length - 1; at++)
        {
            var column = columns[order[at]];
            var isShort = column.Maximum <= left / (order.Length - at) && left - column.Maximum >= minimum - column.Minimum;
            if (!isShort)
            {
                break;
            }

            widths[order[at]] = column.Maximum;
            left -= column.Maximum;
            minimum -= column.Minimum;
            maximum -= column.Maximum;
        }

        var part = maximum > minimum ? (left - minimum) / (maximum - minimum) : 0;
        foreach (var i in order.AsSpan(at))
        {
            widths[i] = columns[i].Minimum + ((columns[i].Maximum - columns[i].Minimum) * part);
        }
    }

    /// <summary>
    /// Where the minimums have no room, the widest columns go short and the others do not: the diagnostic names what is too wide.
    /// </summary>
    private static void Squeeze(WidthRange[] columns, Length[] widths, Length measure)
    {
        var order = new int[columns.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => columns[a].Minimum.CompareTo(columns[b].Minimum) is var byWidth and not 0 ? byWidth : a.CompareTo(b));
        var left = measure;
        for (var at = 0; at < order.Length; at++)
        {
            var width = Length.Min(columns[order[at]].Minimum, left / (order.Length - at));
            widths[order[at]] = width;
            left -= width;
        }
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
        var (minimum, maximum) = Sum(columns);
        var moreMinimum = Length.Max(needed.Minimum - minimum, Length.Zero) / columns.Length;
        var moreMaximum = Length.Max(needed.Maximum - maximum, Length.Zero) / columns.Length;
        var undivided = Length.Zero;
        foreach (var column in columns)
        {
            undivided += column.Undivided;
        }

        var moreUndivided = Length.Max(needed.Undivided - undivided, Length.Zero) / columns.Length;
        foreach (ref var column in columns)
        {
            column = new WidthRange(column.Minimum + moreMinimum, column.Maximum + moreMaximum)
            {
                Undivided = column.Undivided + moreUndivided,
            };
        }
    }
}
