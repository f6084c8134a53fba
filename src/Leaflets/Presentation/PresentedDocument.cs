using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;

namespace Leaflets.Presentation;

/// <summary>
/// A leaflet of which nothing is left to decide but where its lines and pages end: every node has its computed style, language and
/// direction, boxes have their titles, items their markers and indents, tables their places, headers and column shares. Every format is
/// written from this, and what a format says is compared with this. Immutable, thread-safe.
/// </summary>
/// <param name="Leaflet">The leaflet with what is known of it as a whole.</param>
/// <param name="Root">The setting of the leaflet as a whole.</param>
/// <param name="Blocks">The content in reading order.</param>
/// <param name="Footnotes">The footnotes by number.</param>
internal sealed record PresentedDocument(
    StyledDocument Leaflet, NodeSetting Root, ImmutableArray<PresentedBlock> Blocks, ImmutableArray<PresentedFootnote> Footnotes)
{
    /// <summary>What runs at the head of the pages.</summary>
    public required PresentedRunning Header { get; init; }

    /// <summary>What runs at the foot of the pages.</summary>
    public required PresentedRunning Footer { get; init; }

    /// <summary>The looks that hang on no node.</summary>
    public required PresentedLooks Looks { get; init; }

    private static readonly ConditionalWeakTable<StyledDocument, PresentedDocument> Presented = [];

    /// <summary>
    /// Presents a leaflet: once, whoever asks. What was presented lives as long as the leaflet that it was made of; a leaflet that differs
    /// in anything is another.
    /// </summary>
    public static PresentedDocument Of(StyledDocument document) =>
        Presented.GetValue(document, static document => new BlockPresenter(document).Present());
}
