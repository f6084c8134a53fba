namespace Leaflets.Bounds;

/// <summary>
/// Counts the steps of work that a thread does, and every few thousand lets whoever ordered the work look whether it may go
/// on. Each loop that legal input can make long takes a step for what it does in constant time, wherever it stands: no bound
/// or cancellation has to be handed down.
/// </summary>
/// <remarks>
/// What a step costs differs from loop to loop, between nanoseconds and a microsecond or so; that the number of steps of a stage grows no
/// faster than its input is what its tests hold. What looks may throw, so no step is taken while something is made that others share and
/// that would remember the exception.
/// </remarks>
public static class Steps
{
    /// <summary>
    /// So many steps pass between two looks: some milliseconds of the slowest, and far more than a look costs of the fastest.
    /// </summary>
    public const int BetweenLooks = 4096;

    [ThreadStatic]
    private static long _left;

    [ThreadStatic]
    private static long _granted;

    [ThreadStatic]
    private static Action? _look;

    /// <summary>How many steps this thread has taken.</summary>
    public static long Taken => _granted - _left;

    /// <summary>Has work of this thread watched from now on.</summary>
    /// <param name="look">Called now and then; what it throws ends the work. Null for nothing.</param>
    /// <returns>What is to be disposed at the end of the work, on this thread: then what watched before watches again.</returns>
    public static Watch Watched(Action? look)
    {
        var before = _look;
        _look = look ?? before;
        return new Watch(before);
    }

    /// <summary>
    /// Lets work of this thread go on whatever its watch would say: what is made for others too, and would be remembered as failed.
    /// </summary>
    /// <returns>What is to be disposed at the end of the work, on this thread.</returns>
    public static Watch Unwatched()
    {
        var before = _look;
        _look = null;
        return new Watch(before);
    }

    /// <summary>Takes a step.</summary>
    public static void Take()
    {
        if (--_left < 0)
        {
            Look();
        }
    }

    /// <summary>Takes as many steps as something takes that cannot be interrupted.</summary>
    /// <param name="count">The number; 0 or more.</param>
    public static void Take(long count)
    {
        _left -= count;
        if (_left < 0)
        {
            Look();
        }
    }

    /// <summary>Lets the watch of this thread's work look now: between waits, in which no steps are taken.</summary>
    public static void Look()
    {
        // The count stays true where looking throws.
        _granted += BetweenLooks - _left;
        _left = BetweenLooks;
        _look?.Invoke();
    }

    /// <summary>Ends a watch.</summary>
    public readonly struct Watch : IDisposable
    {
        private readonly Action? _before;

        internal Watch(Action? before) => _before = before;

        /// <summary>Gives the watch back to what had it before.</summary>
        public void Dispose() => _look = _before;
    }
}
