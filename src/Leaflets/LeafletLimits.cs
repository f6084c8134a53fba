namespace Leaflets;

/// <summary>How much of the machine one leaflet may take; one that takes more fails alone. Immutable.</summary>
public sealed record LeafletLimits
{
    /// <summary>The defaults.</summary>
    public static LeafletLimits Default { get; } = new();

    /// <summary>How many times as long a leaflet may take by the clock as of a processor.</summary>
    private const int ClockTimes = 4;

    /// <summary>
    /// The time from reading a leaflet to its last file, of a processor: on a machine that does much else, and where a disk is waited for,
    /// a leaflet fails no sooner than on one that does nothing else.
    /// </summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The same by the clock, which ends what waits for ever: four times <see cref="Time"/>. Waiting for memory that other leaflets have
    /// does not count.
    /// </summary>
    public TimeSpan ClockTime => Time < TimeSpan.MaxValue / ClockTimes ? Time * ClockTimes : TimeSpan.MaxValue;

    /// <summary>The memory, in bytes. A leaflet fails that has allocated more while the whole program holds more.</summary>
    public long Memory { get; init; } = 1L << 30;
}
