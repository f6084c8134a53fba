using System.Collections.Immutable;

namespace Leaflets.Building;

/// <summary>What a build would do with a leaflet in one language and style.</summary>
/// <param name="Id">The leaflet's id.</param>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="Style">The requested style, or null for the leaflet's own.</param>
/// <param name="Outputs">The files, relative to the output folder, with forward slashes.</param>
/// <param name="Action">What it would do.</param>
/// <param name="Reasons">Why: at least one sentence without its full stop.</param>
public sealed record PlannedLeaflet(
    string Id, string Language, string? Style, ImmutableArray<string> Outputs, JobAction Action, ImmutableArray<string> Reasons);
