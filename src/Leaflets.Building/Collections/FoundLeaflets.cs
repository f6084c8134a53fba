using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Building.Collections;

/// <summary>The leaflets of a collection.</summary>
/// <param name="Versions">Every version, sorted by id and then by language.</param>
/// <param name="Diagnostics">What is wrong with the names.</param>
internal sealed record FoundLeaflets(ImmutableArray<LeafletVersion> Versions, ImmutableArray<Diagnostic> Diagnostics);
