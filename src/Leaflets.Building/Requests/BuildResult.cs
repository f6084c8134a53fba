using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>The result of a build.</summary>
/// <param name="Leaflets">Every leaflet, in the order of the plan: by id, language, style.</param>
/// <param name="Diagnostics">What concerns the collection as a whole.</param>
/// <param name="IsConfigured">Whether the collection's settings and typefaces could be read; if not, nothing was built.</param>
public sealed record BuildResult(ImmutableArray<LeafletResult> Leaflets, ImmutableArray<Diagnostic> Diagnostics, bool IsConfigured)
{
    /// <summary>Whether the caller stopped the build.</summary>
    public bool IsStopped => Leaflets.Any(leaflet => leaflet.State == LeafletState.Stopped);

    /// <summary>Whether there was an internal error.</summary>
    public bool IsFaulted => Leaflets.Any(leaflet => leaflet.State == LeafletState.Faulted);

    /// <summary>Whether something was not built because of an error.</summary>
    public bool HasErrors =>
        Diagnostics.Any(diagnostic => diagnostic.IsError) || Leaflets.Any(leaflet => leaflet.State == LeafletState.Failed);
}
