namespace Leaflets.Batch;

/// <summary>What one leaflet has taken of its <see cref="LeafletLimits"/>. No output depends on the clock but whether there is one. It is checked by the thread that makes the leaflet.</summary>
internal sealed class WorkBudget
{
    private readonly LeafletLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly long _start;
    private readonly long _allocated;

    /// <summary>Begins to count.</summary>
    public WorkBudget(LeafletLimits limits, CancellationToken cancellation)
    {
        (_limits, _cancellation) = (limits, cancellation);
        _start = Environment.TickCount64;
        _allocated = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Ends the work where a limit is passed or the build was stopped.</summary>
    /// <exception cref="BudgetExceededException">A limit is passed.</exception>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Environment.TickCount64 - _start >= _limits.Time.TotalMilliseconds)
        {
            throw new BudgetExceededException(BatchDiagnostics.TooSlow, _limits.Time.TotalSeconds);
        }

        // What a thread has allocated is more than what it holds, and cheap to ask; the whole heap is asked where that is much.
        if (GC.GetAllocatedBytesForCurrentThread() - _allocated > _limits.Memory && GC.GetTotalMemory(forceFullCollection: false) > _limits.Memory)
        {
            throw new BudgetExceededException(BatchDiagnostics.TooMuchMemory, _limits.Memory >> 20);
        }
    }
}
