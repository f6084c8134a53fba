using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Nodes laid out at a measure.</summary>
/// <param name="Slices">The slices, from top to bottom.</param>
/// <param name="Kept">The ranges of slices that should stay on one page; they nest.</param>
internal sealed record FlowContent(IReadOnlyList<Slice> Slices, IReadOnlyList<KeptRange> Kept)
{
    /// <summary>What a page break above each slice costs on pages of a height; see <see cref="BreakCost"/>.</summary>
    /// <param name="height">The room for text on a page.</param>
    public double[] BreakCosts(Length height)
    {
        var costs = new double[Slices.Count];
        for (var i = 0; i < costs.Length; i++)
        {
            costs[i] = Slices[i].BreakCost;
        }

        foreach (var range in Kept)
        {
            var fits = HeightOf(range).FitsIn(height);
            if (range.Keep == Keep.Preferred && !fits)
            {
                // A table that no page holds is divided in any case, and begins where it stands.
                continue;
            }

            var isWhole = range.Keep == Keep.Whole && fits;
            for (var i = range.Start + 1; i < range.End; i++)
            {
                Steps.Take();
                costs[i] = Math.Max(costs[i], isWhole ? BreakCost.InWholeBox : BreakCost.InKeptBox);
            }
        }

        return costs;
    }

    /// <summary>The height of a range at the top of a page.</summary>
    private Length HeightOf(KeptRange range)
    {
        var height = Slices[range.Start].SpaceAtTop;
        for (var i = range.Start; i < range.End; i++)
        {
            height += Slices[i].Height + (i > range.Start ? Slices[i].SpaceBefore : Length.Zero);
        }

        return height;
    }
}
