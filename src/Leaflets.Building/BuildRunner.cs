using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Leaflets.Building.Isolation;
using Leaflets.Building.Jobs;
using Leaflets.Building.Making;
using Leaflets.Building.Output;
using Leaflets.Building.Sessions;

namespace Leaflets.Building;

/// <summary>
/// Works through a plan with several workers. Each takes the next job when it is done with one, so that a slow job holds nobody.
/// </summary>
internal sealed class BuildRunner : IDisposable
{
    private readonly BuildSession _session;
    private readonly LeafletWorker _worker;
    private readonly MemoryGate _gate;
    private readonly BuildRequest _request;
    private readonly string _fontFolder;
    private readonly LeafletResult?[] _results;
    private readonly ConcurrentDictionary<string, int> _remaining = new(StringComparer.Ordinal);
    private readonly Lock _reporting = new();
    private int _next;
    private int _done;

    /// <summary>Makes a runner.</summary>
    /// <param name="session">The build.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="fontFolder">The folder of the typefaces, for processes that work for this one.</param>
    public BuildRunner(BuildSession session, BuildRequest request, string fontFolder)
    {
        (_request, _fontFolder) = (request, fontFolder);
        _session = session;
        _gate = new MemoryGate(request.TotalMemory, request.Limits.Memory, request.Workers);
        _worker = new LeafletWorker(session.Context, session.Formats, session.Output, request.Verify, _gate) { Limits = request.Limits };
        _results = new LeafletResult?[session.Jobs.Length];
        foreach (var job in session.Jobs)
        {
            _remaining.AddOrUpdate(job.Version.Id, 1, static (_, count) => count + 1);
        }
    }

    /// <summary>Does all jobs, or those that are done when the caller stops it.</summary>
    /// <returns>What became of each job, in the order of the plan.</returns>
    public ImmutableArray<LeafletResult> Run(Action<BuildProgress>? progress, CancellationToken cancellation)
    {
        var workers = Math.Min(_request.Isolation is null ? _gate.Workers : _gate.Passes, Math.Max(_session.Jobs.Length, 1));
        if (workers == 1)
        {
            Work(progress, cancellation);
        }
        else
        {
            Exception? fault = null;
            var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() =>
            {
                try
                {
                    Work(progress, cancellation);
                }
#pragma warning disable CA1031 // It is thrown again, on the caller's thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    Interlocked.CompareExchange(ref fault, exception, null);
                    Volatile.Write(ref _next, _results.Length);
                }
            })
            { IsBackground = true, Name = "leaflets" }).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());
            if (fault is not null)
            {
                throw new AggregateException(fault);
            }
        }

        return [.. _results.Select((result, index) => result ?? Stopped(_session.Jobs[index]))];
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private void Work(Action<BuildProgress>? progress, CancellationToken cancellation)
    {
        // Each process may take as much as a leaflet may.
        using var apart = _request.Isolation is null ? null : new IsolatedWorker(_session, _request, _fontFolder);
        while (!cancellation.IsCancellationRequested && Interlocked.Increment(ref _next) - 1 is var index && index < _results.Length
            && index >= 0)
        {
            var job = _session.Jobs[index];
            var start = Stopwatch.GetTimestamp();
            LeafletResult result;
            try
            {
                result = Do(job, apart, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }

            if (_remaining.AddOrUpdate(job.Version.Id, 0, static (_, count) => count - 1) == 0)
            {
                _session.Context.Release(job.Version.Id);
            }

            lock (_reporting)
            {
                _results[index] = result with { Elapsed = Stopwatch.GetElapsedTime(start) };
                _done++;
                progress?.Invoke(new(_done, _results.Length, _results[index]!));
            }
        }
    }

    private LeafletResult Do(BuildJob job, IsolatedWorker? apart, CancellationToken cancellation)
    {
        if (_session.Decider is { } decider)
        {
            var decision = decider.Decide(job);
            if (decision.Record is { } record)
            {
                try
                {
                    if (decision.Action == JobAction.Keep || decider.TryRestore(job, record))
                    {
                        return Of(job, record, decision.Action == JobAction.Keep ? LeafletState.Current : LeafletState.Restored);
                    }
                }
                catch (OutputException exception)
                {
                    var problem = LeafletWorker.CannotWrite(exception.Path, exception);
                    return new(job.Version.Id, job.Version.Language, record.Style, LeafletState.Failed, [], [problem], record.Facts);
                }
            }
        }

        var built = apart is null ? _worker.Build(job, cancellation) : apart.Build(job, cancellation);
        _session.Keep(job, built);
        return built.Result;
    }

    private LeafletResult Of(BuildJob job, Caching.JobRecord record, LeafletState state) => LeafletResult.Of(
        job.Version.Id, job.Version.Language, record.Style, state, [.. record.Files.Where(file => _session.Formats.Contains(file.Format))],
        [.. record.Shared.Select(static diagnostic => diagnostic.Restore())], record.Facts);

    private static LeafletResult Stopped(BuildJob job) =>
        new(job.Version.Id, job.Version.Language, job.Style, LeafletState.Stopped, [], [], null);
}
