using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Leaflets.Building.Hosting;

/// <summary>Runs builds on threads of their own, and tells the log, the meter and the spans of them. Thread-safe.</summary>
internal sealed class HostedLeafletBuilder : ILeafletBuilder
{
    private readonly LeafletBuilder _builder;
    private readonly LeafletTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly int _resultCapacity;

    /// <summary>Makes a builder.</summary>
    public HostedLeafletBuilder(LeafletBuilder builder, LeafletsOptions options, LeafletTelemetry telemetry, ILogger logger)
    {
        (_builder, _telemetry, _logger, _resultCapacity) = (builder, telemetry, logger, options.ResultCapacity);
        Defaults = new()
        {
            Root = options.Root,
            OutputFolder = options.OutputFolder,
            CacheFolder = options.CacheFolder,
            Verify = options.Verify,
            Workers = options.Workers,
            Limits = options.Limits,
            TotalMemory = Math.Max((options.TotalMemory ?? MemoryGate.OfMachine()) / options.ConcurrentJobs, 1),
            Isolation = options.Isolation,
        };
    }

    /// <inheritdoc/>
    public BuildRequest Defaults { get; }

    /// <inheritdoc/>
    public IAsyncEnumerable<LeafletResult> BuildAsync(BuildRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamAsync(request, cancellation);
    }

    /// <inheritdoc/>
    public Task<BuildResult> BuildAllAsync(
        BuildRequest request, IProgress<LeafletResult>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StartAsync(request, progress is null ? null : progress.Report, cancellation);
    }

    private async IAsyncEnumerable<LeafletResult> StreamAsync(BuildRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var results =
            Channel.CreateBounded<LeafletResult>(new BoundedChannelOptions(_resultCapacity) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var build = StartAsync(request, result => Write(results.Writer, result, stop.Token), stop.Token);
        var closing = build.ContinueWith(
            static (_, writer) => ((ChannelWriter<LeafletResult>)writer!).Complete(),
            results.Writer,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                yield return result;
            }

            var whole = await build.ConfigureAwait(false);
            if (whole.Diagnostics.Any(static diagnostic => diagnostic.IsError))
            {
                throw new CollectionException(whole.Diagnostics);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await closing.ConfigureAwait(false);
            await ((Task)build).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for a place, on the build's own thread: that holds the build back while nobody reads.</summary>
    private static void Write(ChannelWriter<LeafletResult> writer, LeafletResult result, CancellationToken cancellation)
    {
        while (!writer.TryWrite(result))
        {
            writer.WaitToWriteAsync(cancellation).AsTask().GetAwaiter().GetResult();
        }
    }

    // A build blocks its thread for long, so it has one of its own rather than one of the pool's.
    private Task<BuildResult> StartAsync(BuildRequest request, Action<LeafletResult>? report, CancellationToken cancellation) =>
        Task.Factory.StartNew(
        () => Build(request, report, cancellation), cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
        TaskScheduler.Default);

    private BuildResult Build(BuildRequest request, Action<LeafletResult>? report, CancellationToken cancellation)
    {
        using var activity = _telemetry.StartBuild(request);
        var start = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ExceptionDispatchInfo? fault = null;
        try
        {
            var result = _builder.Build(request, Done, stop.Token);
            fault?.Throw();
            foreach (var stopped in result.Leaflets.Where(static leaflet => leaflet.State == LeafletState.Stopped))
            {
                _telemetry.Record(stopped, build: null, TimeSpan.Zero);
            }

            if (result.IsStopped)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            HostingLog.OfCollection(_logger, result.Diagnostics);
            LeafletTelemetry.End(activity, result);
            return result;
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            throw;
        }

        // The engine calls it once at a time.
        void Done(BuildProgress progress)
        {
            var leaflet = progress.Leaflet;
            _telemetry.Record(leaflet, activity, Stopwatch.GetElapsedTime(start));
            HostingLog.Leaflet(_logger, leaflet);
            if (report is null || fault is not null)
            {
                return;
            }

            try
            {
                report(leaflet);
            }
#pragma warning disable CA1031 // It is thrown again when the build has ended: a build never ends with a worker still at work.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                fault = ExceptionDispatchInfo.Capture(exception);
                stop.Cancel();
            }
        }
    }
}
