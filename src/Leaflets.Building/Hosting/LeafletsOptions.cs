namespace Leaflets.Building.Hosting;

/// <summary>
/// The options of a program that hosts Leaflets, set once at its start. They are settable, as options usually are; they are checked
/// before the host starts, and read once.
/// </summary>
public sealed class LeafletsOptions
{
    /// <summary>The folder that contains <c>leaflets/</c> and <c>styles/</c>. Required.</summary>
    public string Root { get; set; } = string.Empty;

    /// <summary>The folder of the typefaces: static TrueType files, at any depth. Required.</summary>
    public string FontFolder { get; set; } = string.Empty;

    /// <summary>The folder to write to, or null to check everything and write nothing.</summary>
    public string? OutputFolder { get; set; }

    /// <summary>The cache folder, where results are stored for later builds, or null to build everything.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>Whether each file that was written is read back, and compared with what its source says.</summary>
    public bool Verify { get; set; }

    /// <summary>How many leaflets of one job are built at once: 1 to <see cref="MaximumWorkers"/>.</summary>
    public int Workers { get; set; } = Math.Min(Environment.ProcessorCount, MaximumWorkers);

    /// <summary>
    /// How many jobs of the queue run at once, each with its own <see cref="Workers"/>: 1 to <see cref="MaximumWorkers"/>.
    /// </summary>
    public int ConcurrentJobs { get; set; } = 1;

    /// <summary>How many jobs may wait in the queue before adding one waits too: 1 to <see cref="MaximumCapacity"/>.</summary>
    public int QueueCapacity { get; set; } = 100;

    /// <summary>
    /// How many results may wait to be read from a stream before the build waits too: 1 to <see cref="MaximumCapacity"/>.
    /// </summary>
    public int ResultCapacity { get; set; } = 64;

    /// <summary>What happens to jobs when the host stops.</summary>
    public LeafletStop Stop { get; set; } = LeafletStop.Cancel;

    /// <summary>How much of the machine one leaflet may take; both limits are above 0.</summary>
    public LeafletLimits Limits { get; set; } = LeafletLimits.Default;

    /// <summary>
    /// The memory that the leaflets of all jobs at work may take together, in bytes, or null for three quarters of what the machine or
    /// container has. Within it leaflets wait for one another. Each of the <see cref="ConcurrentJobs"/> has its part.
    /// </summary>
    public long? TotalMemory { get; set; }

    /// <summary>
    /// The program that makes each leaflet in a process apart, or null to make them in this one: see <see cref="BuildRequest.Isolation"/>.
    /// </summary>
    public WorkerProgram? Isolation { get; set; }

    /// <summary>The largest number of workers and of jobs at once.</summary>
    public const int MaximumWorkers = 1024;

    /// <summary>The largest capacity of the queue and of a stream.</summary>
    public const int MaximumCapacity = 1_000_000;
}
