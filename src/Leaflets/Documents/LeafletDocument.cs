using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>A leaflet in one language, as its author wrote it: what is said, not how it looks. Immutable, thread-safe.</summary>
/// <param name="Metadata">What the front matter says, completed from the source version where this is a translation.</param>
/// <param name="Blocks">The content. The title is not among the blocks: writers set it from the metadata, as the first heading.</param>
/// <param name="Footnotes">The footnotes by number.</param>
public sealed record LeafletDocument(LeafletMetadata Metadata, ImmutableArray<Block> Blocks, ImmutableArray<Footnote> Footnotes)
{
    /// <summary>What the author says to whoever translates, in the order of the file. It is printed nowhere.</summary>
    public ImmutableArray<TranslatorComment> TranslatorComments { get; init; } = [];

    /// <summary>Where the metadata stand in the file.</summary>
    public MetadataSpans MetadataSpans { get; init; } = MetadataSpans.None;

    /// <summary>The file that the document was read from; without text where the document was made of nothing.</summary>
    public SourceText Source { get; init; } = Blocks is [var block, ..] ? block.Span.Source
        : Footnotes is [var footnote, ..] ? footnote.Span.Source
        : new SourceText(string.Empty, string.Empty);

    /// <summary>The place of a value of the metadata; the start of the file where it is not written in the file.</summary>
    /// <param name="key">The key of the front matter.</param>
    public SourceSpan SpanOf(string key) => MetadataSpans.Find(key, Source);
}
