using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Styling;

/// <summary>
/// A leaflet ready for output: all that is said, including what the program adds (title, notices, particulars), and how it looks.
/// PDF and DOCX are both made from this and nothing else. Immutable, thread-safe.
/// </summary>
/// <param name="Metadata">What is known of the leaflet beside its text.</param>
/// <param name="Blocks">The content in reading order; the title comes first, as a heading of level 1.</param>
/// <param name="Footnotes">The footnotes by number.</param>
/// <param name="Sheet">The style; see <see cref="StyleElements"/> for which element a block is.</param>
/// <param name="Language">The leaflet's language.</param>
/// <param name="Clinic">Who hands the leaflet out.</param>
/// <param name="Images">The pictures by <see cref="Image.Path"/>; every picture of the document is among them.</param>
internal sealed record StyledDocument(
    LeafletMetadata Metadata,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Footnote> Footnotes,
    StyleSheet Sheet,
    LanguageData Language,
    Clinic Clinic,
    ImmutableDictionary<string, Picture> Images)
{
    /// <summary>
    /// What share of its table each column has on the pages of the leaflet, by the table itself; without those that were not measured.
    /// </summary>
    internal IReadOnlyDictionary<Table, ImmutableArray<double>> ColumnShares { get; init; } =
        ImmutableDictionary<Table, ImmutableArray<double>>.Empty;
}
