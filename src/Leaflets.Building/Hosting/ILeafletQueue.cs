using System.Diagnostics.CodeAnalysis;

namespace Leaflets.Building.Hosting;

/// <summary>
/// The jobs that wait for the service, first in, first out, in bounded number (<see cref="LeafletsOptions.QueueCapacity"/>). The service
/// runs with the host: in a program that never starts it, jobs wait. Thread-safe.
/// </summary>
public interface ILeafletQueue
{
    /// <summary>How many jobs wait.</summary>
    int Count { get; }

    /// <summary>Brings a job; waits while the queue is full.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellation">Ends the waiting for a place. The job itself is cancelled by
    /// <see cref="LeafletJob.Cancellation"/>.</param>
    /// <returns>The ticket, as soon as the job has its place; the result is its <see cref="LeafletTicket.Completion"/>.</returns>
    /// <exception cref="InvalidOperationException">The service stops, and takes no more jobs.</exception>
    /// <exception cref="OperationCanceledException">The caller no longer waits; the job was not brought.</exception>
    ValueTask<LeafletTicket> EnqueueAsync(LeafletJob job, CancellationToken cancellation = default);

    /// <summary>Brings a job where there is a place for it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="ticket">The ticket, or null where the queue is full or the service stops.</param>
    bool TryEnqueue(LeafletJob job, [NotNullWhen(true)] out LeafletTicket? ticket);
}
