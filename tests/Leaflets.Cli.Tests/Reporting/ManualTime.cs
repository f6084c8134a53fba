namespace Leaflets.Cli.Tests.Reporting;

/// <summary>A clock that goes when it is told to. Timers tick by hand too.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public void Advance(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds).Ticks;
        _timers.ForEach(static timer => timer.Tick());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state));
        _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(Action tick) : ITimer
    {
        private bool _isOver;

        public void Tick()
        {
            if (!_isOver)
            {
                tick();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _isOver = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
