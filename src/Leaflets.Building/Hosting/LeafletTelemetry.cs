using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Leaflets.Building.Hosting;

/// <summary>The meter and the spans of one container, both by the name <c>Leaflets</c>. Thread-safe.</summary>
internal sealed class LeafletTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Leaflets";

    private const string State = "state";
    private const string Language = "language";
    private const string Format = "format";

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter _meter;
    private readonly bool _ownsMeter;
    private readonly Counter<long> _jobs;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _pages;
    private readonly Counter<long> _bytes;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">The container's maker of meters, or null.</param>
    public LeafletTelemetry(IMeterFactory? meters)
    {
        _ownsMeter = meters is null;
        _meter = meters?.Create(Name) ?? new Meter(new MeterOptions(Name) { Scope = this });
        _jobs = _meter.CreateCounter<long>("leaflets.jobs", "{leaflet}", "Finished leaflets, counted once for each language and style.");
        _duration =
            _meter.CreateHistogram("leaflets.duration", "s", "The time to build a leaflet.", tags: null, new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
            });
        _pages = _meter.CreateCounter<long>("leaflets.pages", "{page}", "Pages of the output files.");
        _bytes = _meter.CreateCounter<long>("leaflets.bytes", "By", "Bytes of the output files.");
    }

    /// <summary>Shows the length of a queue.</summary>
    public void ObserveQueue(Func<int> length) =>
        _meter.CreateObservableUpDownCounter("leaflets.queue.length", length, "{job}", "Jobs that are waiting.");

    /// <summary>Begins the span of a job, under the span that brought it.</summary>
    public Activity? StartJob(LeafletTicket ticket)
    {
        var activity = _activities.StartActivity("leaflets.job", ActivityKind.Consumer, ticket.Producer);
        activity?.SetTag("job.number", ticket.Number);
        return activity;
    }

    /// <summary>Begins the span of a build.</summary>
    public Activity? StartBuild(BuildRequest request)
    {
        var activity = _activities.StartActivity("leaflets.build");
        activity?.SetTag("build.workers", request.Workers);
        return activity;
    }

    /// <summary>Counts a leaflet that is done, and sets its span into that of its build.</summary>
    /// <param name="leaflet">The leaflet.</param>
    /// <param name="build">The span of its build, or null.</param>
    /// <param name="sinceStart">The time from the start of that span to now.</param>
    public void Record(LeafletResult leaflet, Activity? build, TimeSpan sinceStart)
    {
        var state = StateOf(leaflet);
        var (languageTag, stateTag) = (Tag(Language, leaflet.Language), Tag(State, state));
        _jobs.Add(1, stateTag, languageTag);
        if (leaflet.State != LeafletState.Stopped)
        {
            _duration.Record(leaflet.Elapsed.TotalSeconds, stateTag, languageTag);
        }

        foreach (var file in leaflet.Files)
        {
            var format = Tag(Format, file.Format.Name);
            _bytes.Add(file.Size, stateTag, languageTag, format);
            if (file.Pages is { } pages)
            {
                _pages.Add(pages, stateTag, languageTag, format);
            }
        }

        if (build is not null && leaflet.State != LeafletState.Stopped)
        {
            Trace(leaflet, state, build, sinceStart);
        }
    }

    /// <summary>Ends the span of a build with what became of it.</summary>
    public static void End(Activity? build, BuildResult result)
    {
        build?.SetTag("build.leaflets", result.Leaflets.Length);
        if (!result.IsConfigured || result.HasErrors || result.IsFaulted)
        {
            build?.SetStatus(ActivityStatusCode.Error, "Not everything was built.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _activities.Dispose();
        if (_ownsMeter)
        {
            _meter.Dispose();
        }
    }

    /// <summary>The engine says how long a leaflet took when it is done: its span is made afterwards, at the time it had.</summary>
    private void Trace(LeafletResult leaflet, string state, Activity build, TimeSpan sinceStart)
    {
        var end = build.StartTimeUtc + sinceStart;
        using var activity =
            _activities.StartActivity(ActivityKind.Internal, build.Context, startTime: end - leaflet.Elapsed, name: "leaflets.leaflet");
        if (activity is null)
        {
            return;
        }

        activity.SetTag("leaflet.id", leaflet.Id).SetTag("leaflet.language", leaflet.Language).SetTag("leaflet.style", leaflet.Style)
            .SetTag("leaflet.state", state);
        foreach (var file in leaflet.Files)
        {
            var name = file.Format.Name;
            activity.SetTag($"leaflet.{name}.bytes", file.Size);
            if (file.Pages is { } pages)
            {
                activity.SetTag($"leaflet.{name}.pages", pages);
            }
        }

        if (!leaflet.HasFiles)
        {
            activity.SetStatus(
                ActivityStatusCode.Error, leaflet.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.IsError)?.Message);
        }

        activity.SetEndTime(end);
    }

    private static string StateOf(LeafletResult leaflet) => leaflet.State.ToString().ToLowerInvariant();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
