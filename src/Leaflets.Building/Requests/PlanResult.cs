using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>What a build would do.</summary>
/// <param name="Leaflets">Every leaflet, by id, language and style.</param>
/// <param name="Diagnostics">What concerns the collection as a whole.</param>
/// <param name="IsConfigured">Whether the collection's settings and typefaces could be read; if not, there is no plan.</param>
public sealed record PlanResult(ImmutableArray<PlannedLeaflet> Leaflets, ImmutableArray<Diagnostic> Diagnostics, bool IsConfigured)
{
    /// <summary>
    /// The files that would be removed if requested, relative to the output folder: the manifest lists them, but no leaflet
    /// produces them any more.
    /// </summary>
    public ImmutableArray<string> Removed { get; init; } = [];
}
