namespace Leaflets.Batch;

/// <summary>A leaflet is done. Reports come one at a time and in the order of the plan, whatever the number of workers.</summary>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Leaflet">The one that was done last.</param>
public sealed record BuildProgress(int Done, int Total, LeafletResult Leaflet);
