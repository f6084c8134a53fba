using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Chooses the breaks of a paragraph together (Knuth and Plass, "Breaking Paragraphs into Lines", 1981), for ragged setting.
/// </summary>
/// <remarks>
/// A line costs the square of the part of the measure that it leaves empty, so that many small gaps are better than one large one. The
/// cheapest way to each break is found from those before it that a line reaches; the work is the number of breaks times those in a line.
/// </remarks>
internal static class TotalFit
{
    /// <summary>
    /// What each line costs: as much as being 40 % short. It keeps the fit from spending a line of paper on an even edge.
    /// </summary>
    private const double LinePenalty = 0.4 * 0.4;

    /// <summary>A last line of one word, when it is not the only line: as bad as a line half empty.</summary>
    private const double RuntPenalty = 0.5 * 0.5;

    /// <summary>
    /// No line has so many pieces that can be read; it bounds the work where pieces have no width, which lines could have any number of.
    /// </summary>
    private const int MostPieces = 2000;

    /// <summary>
    /// What a line wider than the measure costs. It is taken only where there is no break, so its size only has to exceed all else.
    /// </summary>
    private const double OverfullPenalty = 1e6;

    /// <summary>Chooses the breaks.</summary>
    /// <param name="breaks">All opportunities.</param>
    /// <param name="usable">The indices in <paramref name="breaks"/> that lines may use, in order; the last is the text's end.</param>
    /// <param name="widths">The widths of lines.</param>
    /// <param name="measure">The line width.</param>
    /// <returns>The indices in <paramref name="breaks"/> where lines end.</returns>
    public static List<int> Choose(ImmutableArray<BreakOpportunity> breaks, ReadOnlySpan<int> usable, LineWidths widths, Length measure)
    {
        var costs = new double[usable.Length];
        var previous = new int[usable.Length];
        var first = -1;
        for (var i = 0; i < usable.Length; i++)
        {
            (costs[i], previous[i]) = (double.PositiveInfinity, i - 1);
            var to = usable[i];
            for (var j = i - 1; j >= Math.Max(first, i - MostPieces); j--)
            {
                Steps.Take();
                var from = j < 0 ? -1 : usable[j];
                var width = widths.Of(from, to);
                var fits = Length.FromPoints(width).FitsIn(measure);
                if (!fits && j < i - 1)
                {
                    break;
                }

                var cost = (j < 0 ? 0 : costs[j]) + Cost(breaks, to, width, measure.Points, fits, i - j == 1 && j > first);
                if (cost < costs[i])
                {
                    (costs[i], previous[i]) = (cost, j);
                }
            }

            if (breaks[to].Kind == BreakKind.Mandatory)
            {
                first = i;
            }
        }

        var chosen = new List<int>();
        for (var i = usable.Length - 1; i >= 0; i = previous[i])
        {
            chosen.Add(usable[i]);
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>What one line costs.</summary>
    /// <param name="breaks">All opportunities.</param>
    /// <param name="to">The break at its end.</param>
    /// <param name="width">The width of its content.</param>
    /// <param name="measure">The width that it has.</param>
    /// <param name="fits">Whether it fits.</param>
    /// <param name="isSingleWord">Whether the line is one unbreakable piece after other lines of its paragraph.</param>
    public static double Cost(
        ImmutableArray<BreakOpportunity> breaks, int to, double width, double measure, bool fits, bool isSingleWord)
    {
        if (!fits)
        {
            return LinePenalty + OverfullPenalty;
        }

        if (breaks[to].Kind == BreakKind.Mandatory)
        {
            return LinePenalty + (isSingleWord ? RuntPenalty : 0);
        }

        var empty = Math.Max(0, (measure - width) / measure);
        return LinePenalty + (empty * empty) + breaks[to].Penalty;
    }
}
