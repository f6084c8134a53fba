using Leaflets.Bounds;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>Rule L2 of UAX #9.</summary>
internal static class VisualOrder
{
    /// <summary>The indices of runs, from left to right on paper.</summary>
    /// <param name="levels">The level of each run of a line, in reading order.</param>
    public static int[] Of(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        byte highest = 0;
        var lowestOdd = byte.MaxValue;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            lowestOdd = (levels[i] & 1) == 1 ? Math.Min(lowestOdd, levels[i]) : lowestOdd;
        }

        for (int level = highest; level >= lowestOdd; level--)
        {
            for (var start = 0; start < order.Length; start++)
            {
                var end = start;
                while (end < order.Length && levels[order[end]] >= level)
                {
                    Steps.Take();
                    end++;
                }

                Array.Reverse(order, start, end - start);
                start = end;
            }
        }

        return order;
    }
}
