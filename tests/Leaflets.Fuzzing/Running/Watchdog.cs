using System.Diagnostics;

namespace Leaflets.Fuzzing.Running;

/// <summary>Ends the process where one input takes too long: a thread that hangs cannot be ended alone.</summary>
internal sealed class Watchdog
{
    /// <summary>What a process returns that ended itself so.</summary>
    public const int ExitCode = 86;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private long _run;
    private bool _isRunning;

    /// <summary>Begins to watch.</summary>
    public void Start() => new Thread(Watch) { IsBackground = true, Name = "watchdog" }.Start();

    /// <summary>An input begins.</summary>
    public void Enter()
    {
        Interlocked.Increment(ref _run);
        Volatile.Write(ref _isRunning, true);
    }

    /// <summary>The input is done.</summary>
    public void Leave() => Volatile.Write(ref _isRunning, false);

    private void Watch()
    {
        var (run, since, clock) = (-1L, TimeSpan.Zero, Stopwatch.StartNew());
        while (true)
        {
            Thread.Sleep(Interval);
            var current = Interlocked.Read(ref _run);
            if (current != run || !Volatile.Read(ref _isRunning))
            {
                (run, since) = (current, Environment.CpuUsage.TotalTime);
                clock.Restart();
            }
            else if (Environment.CpuUsage.TotalTime - since > Bounds.Computing || clock.Elapsed > Bounds.Waiting)
            {
                Environment.Exit(ExitCode);
            }
        }
    }
}
