namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>The visual order of runs on a line (UAX #9, L2).</summary>
internal static class LevelOrder
{
    /// <summary>The logical indices in visual order, left to right.</summary>
    /// <param name="levels">The level of each run, in logical order.</param>
    public static int[] Visual(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        byte highest = 0;
        var lowestOdd = byte.MaxValue;
        for (var i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            if ((levels[i] & 1) == 1)
            {
                lowestOdd = Math.Min(lowestOdd, levels[i]);
            }
        }

        // From the highest level down to the lowest odd one, turn every stretch of runs at that level or above.
        for (int level = highest; level >= lowestOdd; level--)
        {
            var start = 0;
            while (start < order.Length)
            {
                var end = start;
                while (end < order.Length && levels[order[end]] >= level)
                {
                    end++;
                }

                Array.Reverse(order, start, end - start);
                start = end + 1;
            }
        }

        return order;
    }
}
