namespace Leaflets.Building;

/// <summary>A leaflet has finished. Reports come one at a time, in the order in which leaflets finish.</summary>
/// <param name="Done">How many have finished.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Leaflet">The one that has just finished.</param>
public sealed record BuildProgress(int Done, int Total, LeafletResult Leaflet);
