using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leaflets.Building.Hosting;

/// <summary>
/// Takes jobs from the queue while the host runs. A job that fails ends alone. How it stops is said by <see cref="LeafletsOptions.Stop"/>.
/// </summary>
internal sealed class LeafletWorkerService : BackgroundService
{
    private readonly LeafletQueue _queue;
    private readonly ILeafletBuilder _builder;
    private readonly LeafletTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly LeafletStop _mode;
    private readonly int _concurrentJobs;
    private readonly CancellationTokenSource _jobs = new();
    private readonly CancellationToken _stopped;
    private Task _work = Task.CompletedTask;

    /// <summary>Makes the service.</summary>
    public LeafletWorkerService(
        LeafletQueue queue, ILeafletBuilder builder, LeafletsOptions options, LeafletTelemetry telemetry, ILogger logger)
    {
        (_queue, _builder, _telemetry, _logger) = (queue, builder, telemetry, logger);
        (_mode, _concurrentJobs) = (options.Stop, options.ConcurrentJobs);
        _stopped = _jobs.Token;
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // A service that is stopped before its task begins is never executed; jobs that are to be done first need their takers even then.
        _work = Task.Run(TakeAllAsync, CancellationToken.None);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Close();
        if (_mode == LeafletStop.Cancel)
        {
            CancelJobs();
        }

        try
        {
            await _work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await base.StopAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // All is done, or the host waits no longer: what still runs is stopped, what still waits is cancelled.
            CancelJobs();
            _queue.Dispose();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _queue.Close();
        CancelJobs();
        base.Dispose();
        _jobs.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _work;

    private Task TakeAllAsync()
    {
        var takers = new Task[_concurrentJobs];
        for (var taker = 0; taker < takers.Length; taker++)
        {
            takers[taker] = TakeAsync();
        }

        return Task.WhenAll(takers);
    }

    private void CancelJobs()
    {
        if (!_stopped.IsCancellationRequested)
        {
            _jobs.Cancel();
        }
    }

    private async Task TakeAsync()
    {
        try
        {
            await foreach (var ticket in _queue.TakeAsync(_stopped).ConfigureAwait(false))
            {
                await DoAsync(ticket).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The host stops; what still waits is cancelled with the queue.
        }
    }

    private async Task DoAsync(LeafletTicket ticket)
    {
        if (!ticket.TryStart())
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stopped, ticket.Job.Cancellation);
        using var activity = _telemetry.StartJob(ticket);
        try
        {
            HostingLog.JobBegins(_logger, ticket.Number);
            var result = await _builder.BuildAllAsync(ticket.Job.Request, ticket.Job.Progress, stop.Token).ConfigureAwait(false);
            HostingLog.JobDone(_logger, ticket.Number, result.Leaflets.Count(static leaflet => leaflet.HasFiles), result.Leaflets.Length);
            ticket.Complete(result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            HostingLog.JobStopped(_logger, ticket.Number);
            ticket.Cancel(ticket.Job.Cancellation.IsCancellationRequested ? ticket.Job.Cancellation : _stopped);
        }
        catch (BuildRequestException exception)
        {
            HostingLog.JobRefused(_logger, ticket.Number, exception.Message);
            ticket.Fail(exception);
        }
#pragma warning disable CA1031 // Whatever a job throws belongs to who brought it; the service goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            HostingLog.JobFails(_logger, ticket.Number, exception);
            ticket.Fail(exception);
        }
    }
}
