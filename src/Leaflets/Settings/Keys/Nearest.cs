namespace Leaflets.Settings.Keys;

/// <summary>Finds what a person probably meant.</summary>
internal static class Nearest
{
    /// <summary>Longer words than this are compared by their beginning: the cost of a comparison is bounded.</summary>
    private const int MaximumLength = 64;

    /// <summary>The candidate with the smallest edit distance; of several the first.</summary>
    /// <returns>The candidate, or the empty string if there are none.</returns>
    public static string To(string word, IEnumerable<string> candidates)
    {
        var (best, bestDistance) = (string.Empty, int.MaxValue);
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The nearest candidate, or null where more than a third of the word is another: then it is hardly what was meant.</summary>
    public static string? Near(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { Length: > 0 } nearest && Distance(word, nearest) <= Math.Max(1, (word.Length + 1) / 3) ? nearest : null;

    /// <summary>What a message says of a name that is not there: the nearest, or, where none is near, which there are.</summary>
    public static string Hint(string word, IEnumerable<string> candidates)
    {
        const int MostNamed = 24;
        var all = candidates.ToList();
        return Near(word, all) is { } nearest ? $"the nearest is '{nearest}'"
            : all.Count == 0 ? "there are none"
            : $"there {(all.Count == 1 ? "is" : "are")} "
            + $"{string.Join(", ", all.Take(MostNamed))}{(all.Count > MostNamed ? " …" : string.Empty)}";
    }

    /// <summary>
    /// The number of insertions, removals, replacements and swaps of neighbours (optimal string alignment), case ignored.
    /// </summary>
    public static int Distance(string from, string to)
    {
        var a = from.AsSpan(0, Math.Min(from.Length, MaximumLength));
        var b = to.AsSpan(0, Math.Min(to.Length, MaximumLength));
        Span<int> beforeLast = stackalloc int[MaximumLength + 1];
        Span<int> last = stackalloc int[MaximumLength + 1];
        Span<int> row = stackalloc int[MaximumLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
