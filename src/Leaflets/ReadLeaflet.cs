using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;

namespace Leaflets;

/// <summary>What reading a leaflet gave.</summary>
/// <param name="Document">The document, or null where an error stands in the way.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="StyleSpan">Where the front matter names a style, or null.</param>
internal sealed record ReadLeaflet(LeafletDocument? Document, ImmutableArray<Diagnostic> Diagnostics, SourceSpan? StyleSpan)
{
    /// <summary>What could be read in spite of errors, to look at the rest of it; never to be printed. Null if there are none.</summary>
    public LeafletDocument? Unsound { get; init; }

    /// <summary>Where the values of the front matter stand.</summary>
    public MetadataSpans FrontMatter { get; init; } = MetadataSpans.None;

    /// <summary>The file's content as it was read.</summary>
    public ImmutableArray<JobInput> Inputs { get; init; } = [];
}
