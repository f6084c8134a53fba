using Leaflets.Bounds;

namespace Leaflets;

/// <summary>
/// What one leaflet has taken of its <see cref="LeafletLimits"/>. No output depends on the clock but whether there is one. It is checked by
/// the thread that makes the leaflet.
/// </summary>
internal sealed class WorkBudget : IDisposable
{
    /// <summary>After tidying up in vain, so much more is taken before it is tried again.</summary>
    private const long BetweenCollections = 64L << 20;

    private const long BetweenLooks = 1L << 20;

    private readonly LeafletLimits _limits;
    private readonly MemoryGate _gate;
    private readonly CancellationToken _cancellation;
    private readonly TimeProvider? _clock;
    private readonly Func<TimeSpan?> _processor;
    private readonly long _allocated;
    private readonly TimeSpan? _taken;
    private TimeSpan _start;
    private long _next;
    private bool _hasPass;

    /// <summary>Begins to count.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="gate">Who else is at work.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <param name="clock">What time is taken from; null for the system.</param>
    /// <param name="processor">What the present thread has had of a processor, null where that is not known; null for the system.</param>
    public WorkBudget(
        LeafletLimits limits, MemoryGate gate, CancellationToken cancellation, TimeProvider? clock = null,
        Func<TimeSpan?>? processor = null)
    {
        (_limits, _gate, _cancellation) = (limits, gate, cancellation);
        (_clock, _processor) = (clock, processor ?? ProcessorTime.OfThread);
        (_start, _taken) = (Now(), _processor());
        _allocated = AllocatedBytes.OfThread();
        _next = Math.Min(MemoryGate.Small, gate.Limit / 2);
    }

    /// <summary>
    /// What the leaflet has allocated when it was last looked at: more than what it holds, and cheap to ask. As long as it is little, so is
    /// that.
    /// </summary>
    public long Allocated { get; private set; }

    /// <summary>Ends the work where a limit is passed or the build was stopped; waits where too many leaflets take much.</summary>
    /// <exception cref="BudgetExceededException">A limit is passed.</exception>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        CheckTime();

        Allocated = AllocatedBytes.OfThread() - _allocated;
        if (Allocated > _next)
        {
            CheckMemory();
        }
    }

    /// <summary>Lets others have what the leaflet took.</summary>
    public void Dispose() => _gate.Leave(this);

    /// <summary>
    /// Where the system does not tell what a thread has had of a processor, the clock stands for that too. It is not asked before so much
    /// time has passed: a thread has had no more.
    /// </summary>
    private void CheckTime()
    {
        var passed = Now() - _start;
        if (passed < _limits.Time)
        {
            return;
        }

        if ((_taken is { } taken && _processor() is { } now ? now - taken : passed) >= _limits.Time)
        {
            throw new BudgetExceededException(CompilationDiagnostics.TooSlow, _limits.Time.TotalSeconds);
        }

        if (passed >= _limits.ClockTime)
        {
            throw new BudgetExceededException(CompilationDiagnostics.TooLong, _limits.ClockTime.TotalSeconds);
        }
    }

    private TimeSpan Now() =>
        _clock is null ? TimeSpan.FromMilliseconds(Environment.TickCount64) : _clock.GetElapsedTime(0);

    private void CheckMemory()
    {
        if (!_hasPass)
        {
            var before = Now();
            _gate.Enter(this, _cancellation);
            _hasPass = true;

            // To wait is no work.
            _start += Now() - before;
        }

        if (Allocated <= _gate.Limit / 2)
        {
            return;
        }

        if (_gate.IsPassed(this, out var isTidied))
        {
            throw new BudgetExceededException(CompilationDiagnostics.TooMuchMemory, _gate.Limit >> 20);
        }

        _next = Allocated + (isTidied ? BetweenCollections : BetweenLooks);
    }
}
