using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>Says how wide a table must be, before anything is laid out. For one thread.</summary>
internal sealed class TableMeasure
{
    /// <summary>What a character takes at most in running text, in ems: words are narrower than this by a third.</summary>
    private const double MostAdvance = 0.75;

    /// <summary>So many words behind a digit may be of its quantity: "5 mg x 2".</summary>
    private const int WordsOfQuantity = 2;

    private readonly FlowMeasurer _measurer;

    /// <summary>Makes a measure.</summary>
    /// <param name="formatter">What shapes the text.</param>
    public TableMeasure(ParagraphFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        _measurer = new FlowMeasurer(new ParagraphCache(formatter));
    }

    /// <summary>The least width in which no word of a table is cut, padding included.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">A row has more cells than the table has columns.</exception>
    public Length LeastWidth(TableNode table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ColumnWidths.Sum(ColumnWidths.Measure(TableGrid.Place(table), _measurer)).Minimum;
    }

    /// <summary>The widths that the columns of a table have where it is laid out, padding included.</summary>
    /// <param name="table">The table.</param>
    /// <param name="measure">The room that it has.</param>
    /// <exception cref="ArgumentException">A row has more cells than the table has columns.</exception>
    public ImmutableArray<Length> Widths(TableNode table, Length measure)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ColumnWidths.Share(ColumnWidths.Measure(TableGrid.Place(table), _measurer), table.Widths, measure);
    }

    /// <summary>Whether a table is so far from being too wide that counting its characters shows it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="measure">The room that it has.</param>
    /// <exception cref="ArgumentException">A row has more cells than the table has columns.</exception>
    public static bool SurelyFits(TableNode table, Length measure)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = new Length[table.ColumnCount];
        foreach (var placement in TableGrid.Place(table).Cells)
        {
            if (MostOf(placement.Cell.Children) is not { } most)
            {
                return false;
            }

            var share = (most + placement.Cell.Padding.Horizontal) / placement.ColumnSpan;
            for (var i = placement.Column; i < placement.Column + placement.ColumnSpan; i++)
            {
                columns[i] = Length.Max(columns[i], share);
            }
        }

        var whole = Length.Zero;
        foreach (var column in columns)
        {
            whole += column;
        }

        return whole <= measure;
    }

    private static Length? MostOf(ImmutableArray<FlowNode> nodes)
    {
        var most = Length.Zero;
        foreach (var node in nodes)
        {
            if (node is not ParagraphNode paragraph)
            {
                return null;
            }

            most = Length.Max(most, MostOf(paragraph));
        }

        return most;
    }

    /// <summary>The widest that a piece without a break may be. A space beside a digit may be one that never breaks.</summary>
    private static Length MostOf(ParagraphNode paragraph)
    {
        var (most, piece, wordsSinceDigit) = (Length.Zero, Length.Zero, WordsOfQuantity);
        foreach (var item in paragraph.Content)
        {
            if (item is InlineBox box)
            {
                piece += box.Frame.Size.Width;
            }
            else if (item is InlineText text)
            {
                var advance = text.Style.Size * MostAdvance;
                for (var i = 0; i < text.Text.Length; i++)
                {
                    var c = text.Text[i];
                    wordsSinceDigit = char.IsDigit(c) ? 0 : c == ' ' ? wordsSinceDigit + 1 : wordsSinceDigit;
                    var isBreak = c == ' ' && wordsSinceDigit > WordsOfQuantity && i + 1 < text.Text.Length
                        && char.IsLetter(text.Text[i + 1]);
                    piece = isBreak ? Length.Zero : piece + advance;
                    most = Length.Max(most, piece);
                }
            }
        }

        return Length.Max(most, piece);
    }
}
