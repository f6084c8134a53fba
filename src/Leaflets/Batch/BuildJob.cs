using Leaflets.Collections;

namespace Leaflets.Batch;

/// <summary>A leaflet to build in one language and style.</summary>
/// <param name="Version">The leaflet and language.</param>
/// <param name="Style">The style that was asked for, or null for the leaflet's own.</param>
internal sealed record BuildJob(LeafletVersion Version, string? Style);
