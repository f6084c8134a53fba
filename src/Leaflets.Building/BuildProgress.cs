namespace Leaflets.Building;

/// <summary>A leaflet is done. Reports come one at a time, in the order in which leaflets are done.</summary>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Leaflet">The one that was done last.</param>
public sealed record BuildProgress(int Done, int Total, LeafletResult Leaflet);
