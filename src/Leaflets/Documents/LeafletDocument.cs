using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>A leaflet in one language, as its author wrote it: what is said, not how it looks. Immutable, thread-safe.</summary>
/// <param name="Metadata">What the front matter says, completed from the source version where this is a translation.</param>
/// <param name="Blocks">The content. The title is not among the blocks: writers set it from the metadata, as the first heading.</param>
/// <param name="Footnotes">The footnotes by number.</param>
public sealed record LeafletDocument(LeafletMetadata Metadata, ImmutableArray<Block> Blocks, ImmutableArray<Footnote> Footnotes)
{
    /// <summary>What the author says to whoever translates, in the order of the file. It is printed nowhere.</summary>
    public ImmutableArray<TranslatorComment> TranslatorComments { get; init; } = [];
}
