using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>The result for a leaflet in one language and style.</summary>
/// <param name="Id">The leaflet's id.</param>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="Style">The style's name, or null if it is not known.</param>
/// <param name="State">How it ended.</param>
/// <param name="Files">The output files; empty unless <see cref="HasFiles"/>.</param>
/// <param name="Diagnostics">What a person should know, in the order of the source.</param>
/// <param name="Facts">Facts about the leaflet, or null if it could not be read.</param>
public sealed record LeafletResult(
    string Id,
    string Language,
    string? Style,
    LeafletState State,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    LeafletFacts? Facts)
{
    /// <summary>Whether the files exist: written now or earlier.</summary>
    public bool HasFiles => State is LeafletState.Made or LeafletState.Restored or LeafletState.Current;

    /// <summary>What concerns the leaflet as a whole: <see cref="Diagnostics"/> without what concerns only one of its files.</summary>
    internal ImmutableArray<Diagnostic> Shared { get; init; } = Diagnostics;

    /// <summary>How long it took. No output depends on it.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The exception of an internal error, for a log; else null. No output depends on it.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The result whose diagnostics are those of the leaflet as a whole, and those of each of its files.</summary>
    internal static LeafletResult Of(
        string id,
        string language,
        string? style,
        LeafletState state,
        ImmutableArray<OutputFile> files,
        ImmutableArray<Diagnostic> shared,
        LeafletFacts? facts) =>
        new(id, language, style, state, files, [.. shared, .. files.SelectMany(static file => file.Own)], facts) { Shared = shared };
}
