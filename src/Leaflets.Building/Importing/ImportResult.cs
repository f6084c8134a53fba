using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>What became of a file.</summary>
/// <param name="Path">The leaflet's file, relative to the collection, with forward slashes; null where nothing was made.</param>
/// <param name="Notes">What was done, each a sentence.</param>
/// <param name="Diagnostics">What a person must look at, with places in the leaflet's file, or in the imported one where nothing was
/// made.</param>
public sealed record ImportResult(string? Path, ImmutableArray<string> Notes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether something must be mended before the leaflet can be made.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.IsError);
}
