namespace Leaflets.Building.Hosting;

/// <summary>What becomes of jobs when the program that hosts the service is told to stop.</summary>
public enum LeafletStop
{
    /// <summary>Jobs that run are stopped between two stages, jobs that wait are cancelled. What was made stays.</summary>
    Cancel,

    /// <summary>
    /// Jobs that run and jobs that wait are done first, as far as the host's time to shut down allows; the rest is cancelled.
    /// </summary>
    Drain,
}
