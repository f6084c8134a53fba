using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>Chooses the opportunities that a measure calls for: those of need only inside pieces that are wider than a line.</summary>
internal static class UsableBreaks
{
    /// <summary>The indices of the opportunities that lines may use.</summary>
    public static int[] For(ImmutableArray<BreakOpportunity> breaks, LineWidths widths, Length measure)
    {
        var usable = new List<int>(breaks.Length);
        var last = -1;
        for (var i = 0; i < breaks.Length; i++)
        {
            Steps.Take();
            if (breaks[i].Kind == BreakKind.InNeed)
            {
                continue;
            }

            if (i - last > 1 && !Length.FromPoints(widths.Of(last, i)).FitsIn(measure))
            {
                for (var need = last + 1; need < i; need++)
                {
                    usable.Add(need);
                }
            }

            usable.Add(i);
            last = i;
        }

        return [.. usable];
    }
}
