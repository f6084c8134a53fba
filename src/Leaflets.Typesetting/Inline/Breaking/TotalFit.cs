using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Chooses the lines of a paragraph all at once, so that their ends are as even as the words allow (Knuth and Plass, "Breaking paragraphs
/// into lines", 1981, with ragged setting: spaces keep their width, and what a line leaves free is its badness).
/// </summary>
internal static class TotalFit
{
    /// <summary>The cost of each line: enough that evenness is not bought with a line more than the text needs.</summary>
    private const double LineCost = 0.15;

    /// <summary>What the free part of a line costs, squared: a line half empty costs as much as a line and a half.</summary>
    private const double ShortfallCost = 1;

    /// <summary>The last line may be short, but a single short word on it looks lost.</summary>
    private const double RuntCost = 0.08;

    /// <summary>A last line that fills less than this part of the measure is a runt.</summary>
    private const double RuntPart = 0.12;

    /// <summary>A word wider than the measure: no choice of lines helps, and it is told as a problem.</summary>
    private const double OverfullCost = 1000;

    /// <summary>The index in <paramref name="opportunities"/> of the end of each line.</summary>
    /// <param name="opportunities">Where lines may end.</param>
    /// <param name="widths">The widths of the text between any two of them.</param>
    /// <param name="measure">The line width.</param>
    public static List<int> Break(IReadOnlyList<BreakOpportunity> opportunities, TextWidths widths, Length measure)
    {
        var count = opportunities.Count;
        var best = new double[count];
        var previous = new int[count];
        Array.Fill(best, double.PositiveInfinity);
        for (var start = -1; start < count - 1; start++)
        {
            var sofar = start < 0 ? 0 : best[start];
            if (double.IsPositiveInfinity(sofar))
            {
                continue;
            }

            var from = start < 0 ? 0 : opportunities[start].Index;
            for (var end = start + 1; end < count; end++)
            {
                var width = widths.Visible(from, opportunities[end].Index);
                var isOverfull = !width.FitsIn(measure);
                if (isOverfull && end > start + 1)
                {
                    break;
                }

                var cost = sofar + LineCost + (isOverfull ? OverfullCost : Cost(width / measure, opportunities[end].IsForced, isWhole: start < 0 || opportunities[start].IsForced));
                if (cost < best[end])
                {
                    (best[end], previous[end]) = (cost, start);
                }

                if (opportunities[end].IsForced)
                {
                    break;
                }
            }
        }

        var lines = new List<int>();
        for (var end = count - 1; end >= 0; end = previous[end])
        {
            lines.Add(end);
        }

        lines.Reverse();
        return lines;
    }

    private static double Cost(double filled, bool isLast, bool isWhole)
    {
        if (isLast)
        {
            return filled < RuntPart && !isWhole ? RuntCost : 0;
        }

        var free = 1 - filled;
        return ShortfallCost * free * free;
    }
}
