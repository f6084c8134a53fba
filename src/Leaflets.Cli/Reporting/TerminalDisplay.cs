using Leaflets.Building;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Leaflets.Cli.Reporting;

/// <summary>Shows a person at a terminal how far the build is: two lines, drawn anew ten times a second, gone when it is over.</summary>
internal sealed class TerminalDisplay : IBuildDisplay
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>A build that is over sooner is not asked for its plan.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);

    private readonly IAnsiConsole _console;
    private readonly TextSummary _summary;
    private readonly TimeProvider _time;
    private readonly Func<PlanResult> _plan;
    private readonly bool _verbose;
    private readonly Lock _lock = new();
    private readonly Lock _drawing = new();
    private readonly ReportedDiagnostics _told = new();
    private readonly LeafletsInProgress _inHand;
    private readonly BuildPace _pace;
    private readonly long _started;
    private int _done;
    private int _total;
    private string? _last;
    private bool _isPlanAsked;
    private bool _isOver;

    /// <summary>Makes the display.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="summary">Says what became of it.</param>
    /// <param name="request">What is built.</param>
    /// <param name="plan">Says what is to be done, on another thread than the build's.</param>
    /// <param name="time">The clock.</param>
    /// <param name="verbose">Whether every file is named at the end.</param>
    public TerminalDisplay(
        IAnsiConsole console, TextSummary summary, BuildRequest request, Func<PlanResult> plan, TimeProvider time, bool verbose)
    {
        (_console, _summary, _plan, _time, _verbose) = (console, summary, plan, time, verbose);
        _inHand = new LeafletsInProgress(request);
        _pace = new BuildPace(time);
        _started = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public BuildResult Watch(Func<Action<BuildProgress>?, BuildResult> build)
    {
        BuildResult? result = null;
        _console.Live(Show(Frame())).AutoClear(true).Start(context =>
        {
            using var timer = _time.CreateTimer(_ => Draw(context), null, Tick, Tick);
            try
            {
                result = build(Note);
            }
            finally
            {
                lock (_drawing)
                {
                    _isOver = true;
                }
            }
        });
        return result!;
    }

    /// <inheritdoc/>
    public void End(BuildOutcome outcome, int exitCode)
    {
        if (_verbose)
        {
            foreach (var leaflet in outcome.Result.Leaflets)
            {
                _summary.WriteFiles(leaflet);
            }
        }

        _summary.Write(outcome);
    }

    private void Note(BuildProgress progress)
    {
        lock (_lock)
        {
            (_done, _total) = (progress.Done, progress.Total);
            _last = $"{progress.Leaflet.Id} {progress.Leaflet.Language}";
            _inHand.Done(progress.Leaflet);
            foreach (var diagnostic in progress.Leaflet.Diagnostics)
            {
                _told.IsNew(diagnostic);
            }
        }
    }

    /// <summary>
    /// Draws, unless the last drawing still goes on: a terminal that is held up holds up neither the build nor more threads.
    /// </summary>
    private void Draw(LiveDisplayContext context)
    {
        if (!_drawing.TryEnter())
        {
            return;
        }

        try
        {
            if (!_isOver)
            {
                context.UpdateTarget(Show(NextFrame()));
            }
        }
        finally
        {
            _drawing.Exit();
        }
    }

    private LiveFrame NextFrame()
    {
        lock (_lock)
        {
            _pace.Note(_done);
            if (!_isPlanAsked && _time.GetElapsedTime(_started) >= Patience)
            {
                _isPlanAsked = true;
                ThreadPool.QueueUserWorkItem(_ => AskPlan());
            }

            return Frame();
        }
    }

    private void AskPlan()
    {
        try
        {
            var plan = _plan();
            lock (_lock)
            {
                _inHand.Know(plan);
            }
        }
#pragma warning disable CA1031 // Whatever stands in the way of the plan, the build itself tells; here no names are shown.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private IRenderable Show(LiveFrame frame) => frame.Draw(_console.Profile.Capabilities.Unicode, _console.Profile.Width - 1);

    private LiveFrame Frame() =>
        new(_done, _total, _pace.PerSecond, _total == 0 ? null : _pace.Left(_total), _told.Errors, _told.Warnings, _inHand.Now, _last);
}
