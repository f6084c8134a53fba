namespace Leaflets.Building.Hosting;

/// <summary>What happens to jobs when the host of the service is asked to stop.</summary>
public enum LeafletStop
{
    /// <summary>Jobs that run are stopped between two stages, jobs that wait are cancelled. What was made stays.</summary>
    Cancel,

    /// <summary>
    /// Jobs that run and jobs that wait are done first, as far as the host's time to shut down allows; the rest is cancelled.
    /// </summary>
    Drain,
}
