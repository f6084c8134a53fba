namespace Leaflets.Cli.Reporting;

/// <summary>
/// How fast leaflets are done: over the last seconds, for those that lie in the cache fly by and those to make take their time.
/// </summary>
internal sealed class BuildPace
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _time;
    private readonly Queue<(long Time, int Done)> _samples = new();
    private long _last;
    private int _done;

    /// <summary>Begins to measure.</summary>
    public BuildPace(TimeProvider time)
    {
        _time = time;
        _last = time.GetTimestamp();
        _samples.Enqueue((_last, 0));
    }

    /// <summary>Leaflets a second, or null while that is not known.</summary>
    public double? PerSecond
    {
        get
        {
            var (since, done) = _samples.Peek();
            var elapsed = _time.GetElapsedTime(since);
            return elapsed >= Step && _done > done ? (_done - done) / elapsed.TotalSeconds : null;
        }
    }

    /// <summary>Notes how many are done by now.</summary>
    public void Note(int done)
    {
        _done = done;
        var now = _time.GetTimestamp();
        if (_time.GetElapsedTime(_last, now) < Step)
        {
            return;
        }

        _last = now;
        _samples.Enqueue((now, done));
        while (_samples.Count > 1 && _time.GetElapsedTime(_samples.Peek().Time, now) > Window)
        {
            _samples.Dequeue();
        }
    }

    /// <summary>How long the rest takes at this pace, or null while that is not known.</summary>
    public TimeSpan? Left(int total) => PerSecond is { } pace ? TimeSpan.FromSeconds((total - _done) / pace) : null;
}
