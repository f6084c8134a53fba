namespace Leaflets.Building;

/// <summary>How much of the machine one leaflet may take; one that takes more fails alone. Immutable.</summary>
public sealed record LeafletLimits
{
    /// <summary>What is so where nobody says otherwise.</summary>
    public static LeafletLimits Default { get; } = new();

    /// <summary>The time from reading a leaflet to its last file.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The memory, in bytes. A leaflet fails that has allocated more while the whole program holds more.</summary>
    public long Memory { get; init; } = 1L << 30;
}
