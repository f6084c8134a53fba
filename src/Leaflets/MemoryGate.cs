namespace Leaflets;

/// <summary>
/// Keeps the leaflets that are built at once within one total of memory, by waiting. Each may hold a little without asking; one that takes
/// more needs a pass, of which there are as many as there is room for leaflets of the full size. Who has a pass never waits for another, so
/// everybody comes on. Thread-safe.
/// </summary>
internal sealed class MemoryGate : IDisposable
{
    /// <summary>What a leaflet may take without a pass: ordinary ones never need one.</summary>
    public const long Small = 128L << 20;

    /// <summary>
    /// The part of a leaflet's memory that its objects may take: the rest is what the collector has not yet given back, and native.
    /// </summary>
    private const double Objects = 0.6;

    private readonly SemaphoreSlim _passes;
    private readonly HashSet<WorkBudget> _holders = [];
    private readonly int _workers;

    /// <summary>Makes a gate.</summary>
    /// <param name="total">The bytes that all may take together.</param>
    /// <param name="limit">The bytes that one may take.</param>
    /// <param name="workers">How many would be built at once; at least 1.</param>
    public MemoryGate(long total, long limit, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // Where all together have less than the one, one at a time has all of it.
        Limit = Math.Min(limit, total);
        var small = Math.Min(Small, Limit);
        _workers = (int)Math.Clamp((total - Limit) / small + 1, 1, workers);
        Passes = (int)Math.Clamp((total - (_workers * small)) / Math.Max(Limit - small, 1), 1, _workers);
        _passes = new SemaphoreSlim(Passes);
        Total = (Passes * Limit) + ((_workers - Passes) * small);
    }

    /// <summary>The bytes that one leaflet may take.</summary>
    public long Limit { get; }

    /// <summary>How many leaflets can be built at once.</summary>
    public int Workers => _workers;

    /// <summary>How many of them may take as much as one may.</summary>
    public int Passes { get; }

    /// <summary>The bytes that all take together at most.</summary>
    public long Total { get; }

    /// <summary>
    /// The bytes that leaflets of a machine or container may take together by default: three quarters of what it has.
    /// </summary>
    public static long OfMachine() => Math.Max(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3, Small);

    /// <summary>Waits for a pass.</summary>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public void Enter(WorkBudget budget, CancellationToken cancellation)
    {
        _passes.Wait(cancellation);
        lock (_holders)
        {
            _holders.Add(budget);
        }
    }

    /// <summary>Gives a pass back; nothing happens if there is none.</summary>
    public void Leave(WorkBudget budget)
    {
        lock (_holders)
        {
            if (!_holders.Remove(budget))
            {
                return;
            }
        }

        _passes.Release();
    }

    /// <summary>
    /// Whether a leaflet that has a pass is the one that has taken the most, where the program's objects take more than they may.
    /// </summary>
    /// <param name="budget">The leaflet's.</param>
    /// <param name="isTidied">Whether it was looked for what nobody holds any more; then the result is of what is held.</param>
    public bool IsPassed(WorkBudget budget, out bool isTidied)
    {
        isTidied = false;
        lock (_holders)
        {
            var allowed = (long)(((_holders.Count * Limit) + ((_workers - _holders.Count) * Math.Min(Small, Limit))) * Objects);
            if (GC.GetTotalMemory(forceFullCollection: false) <= allowed || _holders.Any(other => other.Allocated > budget.Allocated))
            {
                return false;
            }

            isTidied = true;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
            return GC.GetTotalMemory(forceFullCollection: false) > allowed;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _passes.Dispose();
}
