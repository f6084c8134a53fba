using System.Collections.Concurrent;
using Leaflets.Building.Making;
using Leaflets.Building.Sessions;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Building.Isolation;

/// <summary>
/// The other side of a build that is isolated (<see cref="BuildRequest.Isolation"/>): builds the leaflets that it is asked for, until its
/// input ends. A program is such a worker that does nothing but call this.
/// </summary>
public static class LeafletWorkerHost
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Works until the input ends.</summary>
    /// <param name="input">What the build says.</param>
    /// <param name="output">What is answered; nothing else may be written there.</param>
    /// <param name="limit">Called once with the bytes that a leaflet may take, so that the process can be bounded too.</param>
    /// <param name="end">Ends the process at once, where a leaflet does not end although nobody waits for it any more.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidDataException">The input is that of no build of this version.</exception>
    public static void Run(Stream input, Stream output, Action<long> limit, Action end, CancellationToken cancellation = default) =>
        Run(input, output, limit, end, static fonts => new LeafletStages(fonts), cancellation);

    /// <summary>Works with stages of one's own.</summary>
    internal static void Run(
        Stream input, Stream output, Action<long> limit, Action end, Func<FontCatalog, ILeafletStages> stages,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(end);
        if (WorkerFrames.Read(input) is not { } order)
        {
            return;
        }

        var (request, fontFolder) = WorkerOrder.Request(order);
        limit(request.Limits.Memory);
        if (BuildSession.Open(request, fontFolder, stages, []) is not { } session)
        {
            throw new InvalidDataException("The collection cannot be read.");
        }

        using var gate = new MemoryGate(request.TotalMemory, request.Limits.Memory, workers: 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var orders = new BlockingCollection<byte[]>();
        var worker = new LeafletWorker(session.Context, session.Formats, session.Output, request.Verify, gate) { Limits = request.Limits };
        var listener = new Thread(() => Listen(input, orders, stop, end)) { IsBackground = true, Name = "leaflets" };
        listener.Start();
        try
        {
            var last = string.Empty;
            foreach (var message in orders.GetConsumingEnumerable(stop.Token))
            {
                var job = WorkerOrder.Job(message);
                if (job.Version.Id != last)
                {
                    session.Context.Release(last);
                    last = job.Version.Id;
                }

                var built = worker.Build(job, stop.Token);
                WorkerFrames.Write(output, new WorkerReply(built.Result, built.Inputs, session.Faces).Write());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Nobody waits any more.
        }
    }

    private static void Listen(Stream input, BlockingCollection<byte[]> orders, CancellationTokenSource stop, Action end)
    {
        try
        {
            while (WorkerFrames.Read(input) is { } message)
            {
                orders.Add(message);
            }

            stop.Cancel();
            Thread.Sleep(Grace);
            end();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The work is done.
        }
    }
}
