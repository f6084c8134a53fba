using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// The grid that the baselines of running text stand on, counted from the top of a page or column. Lines of running text keep their place
/// on it; what is set otherwise (a heading, a table, a box's edge) takes its own height and gets room above, so that it ends on the grid
/// and the text below stands on it again.
/// </summary>
internal sealed class BaselineGrid
{
    /// <summary>
    /// How much of a line's height small content may take above what it has: a subscript, which reaches into the room between the lines
    /// and not into their letters.
    /// </summary>
    private const double Overlap = 0.125;

    private readonly Length _leading;
    private readonly Length _line;
    private readonly Length _baseline;

    private BaselineGrid(GridStyle style, Line line)
    {
        _leading = style.Text.Leading;
        _line = line.Frame.Size.Height;
        _baseline = line.Baseline;
        Step = _line / style.StepsInLine;
    }

    /// <summary>The distance between two lines of the grid.</summary>
    public Length Step { get; }

    /// <summary>The grid of a document, or null where it has none.</summary>
    /// <param name="style">The grid's style, or null.</param>
    /// <param name="formatter">Sets the line that the grid is taken from.</param>
    /// <param name="tightness">How much closer the lines of running text stand.</param>
    public static BaselineGrid? Of(GridStyle? style, ParagraphFormatter formatter, Tightness tightness)
    {
        if (style is null)
        {
            return null;
        }

        var line = formatter.Prepare([], style.Text).Break(Length.FromPoints(1), [])[0];
        return new BaselineGrid(style, tightness.Apply(line, style.Text));
    }

    /// <summary>Whether the lines of a paragraph stand on the grid: those with the leading of running text.</summary>
    public bool Holds(ParagraphStyle style) => style.Leading.FitsIn(_leading) && _leading.FitsIn(style.Leading);

    /// <summary>The room that brings a place down to the grid; less than a step.</summary>
    /// <param name="place">The distance from the top of the page.</param>
    public Length RoomBelow(Length place)
    {
        var over = Rest(place);
        return over == Length.Zero ? over : Step - over;
    }

    /// <summary>
    /// How far a place is below the last line of the grid; less than a step, and none where it is on one but for rounding.
    /// </summary>
    public Length Rest(Length place)
    {
        var steps = Math.Floor(place / Step);
        var rest = place - (Step * steps);
        return rest.FitsIn(Length.Zero) || Step.FitsIn(rest) ? Length.Zero : rest;
    }

    /// <summary>A line of running text whose top is on the grid, with its baseline on it and of a height in whole steps.</summary>
    public Line Snap(Line line)
    {
        var height = line.Frame.Size.Height;
        var down = _baseline - line.Baseline;
        var whole = _line;
        if (!height.FitsIn(_line * (1 + Overlap)))
        {
            down += Step * Math.Max(Math.Ceiling(-down / Step), 0);
            whole = height + down + RoomBelow(height + down);
        }

        return line with
        {
            Frame = line.Frame with
            {
                Size = line.Frame.Size with { Height = whole },
                Items = [.. line.Frame.Items.Select(item => item.MovedBy(new Point(Length.Zero, down)))],
            },
            Baseline = line.Baseline + down,
        };
    }
}
