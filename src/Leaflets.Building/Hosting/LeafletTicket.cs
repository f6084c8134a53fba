using System.Diagnostics;

namespace Leaflets.Building.Hosting;

/// <summary>The ticket of a job in the queue: its number, and its result when there is one. Thread-safe.</summary>
public sealed class LeafletTicket
{
    private const int Waiting = 0;
    private const int Running = 1;
    private const int Ended = 2;

    // Continuations of the task do not run on the thread of the service.
    private readonly TaskCompletionSource<BuildResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private int _state;

    internal LeafletTicket(long number, LeafletJob job)
    {
        (Number, Job) = (number, job);
        Producer = Activity.Current?.Context ?? default;
        _cancellation = job.Cancellation.UnsafeRegister(static ticket => ((LeafletTicket)ticket!).CancelWaiting(), this);
    }

    /// <summary>The number of the job in its queue, from 1.</summary>
    public long Number { get; }

    /// <summary>The job.</summary>
    public LeafletJob Job { get; }

    /// <summary>
    /// The result. Leaflets that failed are in it; the task fails if nothing could be built, with a <see cref="BuildRequestException"/>
    /// if the request names something that the collection does not have, and is cancelled if the job or the service was stopped
    /// first.
    /// </summary>
    public Task<BuildResult> Completion => _completion.Task;

    /// <summary>The span that brought the job.</summary>
    internal ActivityContext Producer { get; }

    /// <summary>Takes the job up, unless it was cancelled while it waited.</summary>
    internal bool TryStart() => Interlocked.CompareExchange(ref _state, Running, Waiting) == Waiting;

    internal void Complete(BuildResult result)
    {
        End();
        _completion.TrySetResult(result);
    }

    internal void Fail(Exception exception)
    {
        End();
        if (_completion.TrySetException(exception))
        {
            // It is in the log: it is not a fault that nobody waits for the job.
            _ = _completion.Task.Exception;
        }
    }

    internal void Cancel(CancellationToken cancellation)
    {
        End();
        _completion.TrySetCanceled(cancellation);
    }

    /// <summary>Cancels the job where it still waits.</summary>
    internal void CancelWaiting()
    {
        if (Interlocked.CompareExchange(ref _state, Ended, Waiting) == Waiting)
        {
            _cancellation.Unregister();
            _completion.TrySetCanceled(Job.Cancellation.IsCancellationRequested ? Job.Cancellation : new CancellationToken(canceled: true));
        }
    }

    private void End()
    {
        Volatile.Write(ref _state, Ended);
        _cancellation.Unregister();
    }
}
