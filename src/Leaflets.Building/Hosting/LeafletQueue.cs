using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Leaflets.Building.Hosting;

/// <summary>The queue of one container, on a bounded channel.</summary>
internal sealed class LeafletQueue : ILeafletQueue, IDisposable
{
    private readonly Channel<LeafletTicket> _channel;
    private long _last;

    /// <summary>Makes an empty queue.</summary>
    public LeafletQueue(LeafletsOptions options, LeafletTelemetry telemetry)
    {
        _channel = Channel.CreateBounded<LeafletTicket>(new BoundedChannelOptions(
            options.QueueCapacity)
        { FullMode = BoundedChannelFullMode.Wait });
        telemetry.ObserveQueue(() => Count);
    }

    /// <inheritdoc/>
    public int Count => _channel.Reader.Count;

    /// <inheritdoc/>
    public async ValueTask<LeafletTicket> EnqueueAsync(LeafletJob job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        cancellation.ThrowIfCancellationRequested();
        var ticket = Ticket(job);
        try
        {
            await _channel.Writer.WriteAsync(ticket, cancellation).ConfigureAwait(false);
            return ticket;
        }
        catch (ChannelClosedException exception)
        {
            ticket.CancelWaiting();
            throw new InvalidOperationException("The leaflet service is stopping and accepts no more jobs.", exception);
        }
        catch (OperationCanceledException)
        {
            ticket.CancelWaiting();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool TryEnqueue(LeafletJob job, [NotNullWhen(true)] out LeafletTicket? ticket)
    {
        ArgumentNullException.ThrowIfNull(job);
        ticket = Ticket(job);
        if (_channel.Writer.TryWrite(ticket))
        {
            return true;
        }

        ticket.CancelWaiting();
        ticket = null;
        return false;
    }

    /// <summary>The jobs, until the queue is closed and empty.</summary>
    public IAsyncEnumerable<LeafletTicket> TakeAsync(CancellationToken cancellation) => _channel.Reader.ReadAllAsync(cancellation);

    /// <summary>Takes no more jobs; those that wait stay.</summary>
    public void Close() => _channel.Writer.TryComplete();

    /// <summary>Takes no more jobs, and cancels those that wait: nobody waits for a result that never comes.</summary>
    public void Dispose()
    {
        Close();
        while (_channel.Reader.TryRead(out var ticket))
        {
            ticket.CancelWaiting();
        }
    }

    private LeafletTicket Ticket(LeafletJob job) => new(Interlocked.Increment(ref _last), job);
}
