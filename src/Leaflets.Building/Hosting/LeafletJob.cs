namespace Leaflets.Building.Hosting;

/// <summary>A build that may wait for its turn. Immutable.</summary>
/// <param name="Request">What to build; <see cref="ILeafletBuilder.Defaults"/> is a good start.</param>
public sealed record LeafletJob(BuildRequest Request)
{
    /// <summary>
    /// Told of each leaflet when it is done, one call at a time, on a thread of the build, or null. What it throws fails the job.
    /// </summary>
    public IProgress<LeafletResult>? Progress { get; init; }

    /// <summary>Cancels the job: at once while it waits, between two stages while it runs.</summary>
    public CancellationToken Cancellation { get; init; }
}
