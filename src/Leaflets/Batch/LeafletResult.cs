using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Batch;

/// <summary>What became of a leaflet in one language and style.</summary>
/// <param name="Id">The leaflet's id.</param>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="Style">The style's name, or null where it is not known.</param>
/// <param name="State">How it ended.</param>
/// <param name="Files">What was made; empty unless <paramref name="State"/> is <see cref="LeafletState.Made"/>.</param>
/// <param name="Diagnostics">What a person should know, in the order of the source.</param>
/// <param name="Metadata">What is known of the leaflet, or null where it could not be read.</param>
public sealed record LeafletResult(
    string Id,
    string Language,
    string? Style,
    LeafletState State,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    LeafletMetadata? Metadata);
