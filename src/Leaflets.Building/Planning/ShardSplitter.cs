using System.Collections.Immutable;

namespace Leaflets.Building.Planning;

/// <summary>
/// Cuts a plan into parts of like cost, each a stretch of it, so that the languages of a leaflet mostly stay together and share what is
/// read. The cost is estimated from the size of the source in coarse steps: every machine that has the same sources cuts at the same
/// places, whatever it has built before, and an edited sentence hardly ever moves a cut.
/// </summary>
internal static class ShardSplitter
{
    /// <summary>What a leaflet costs beside its text, in bytes of source.</summary>
    private const int Overhead = 4096;

    private const int Step = 2048;

    /// <summary>The cost of a job.</summary>
    /// <param name="length">The length of its source, in bytes.</param>
    public static long Cost(long length) => (Overhead + Math.Max(length, 0) + Step - 1) / Step;

    /// <summary>The jobs of one part.</summary>
    /// <param name="jobs">The whole plan.</param>
    /// <param name="costs">The cost of each job, at least 1.</param>
    /// <param name="shard">Which part.</param>
    public static ImmutableArray<T> Take<T>(ImmutableArray<T> jobs, IReadOnlyList<long> costs, Shard shard)
    {
        var total = costs.Sum();
        var taken = ImmutableArray.CreateBuilder<T>();
        var before = 0L;
        for (var i = 0; i < jobs.Length; i++)
        {
            // A job belongs where its middle lies.
            var part = ((2 * before) + costs[i]) * shard.Count / (2 * total);
            if (part == shard.Number - 1)
            {
                taken.Add(jobs[i]);
            }

            before += costs[i];
        }

        return taken.ToImmutable();
    }
}
