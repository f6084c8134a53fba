using System.Collections.Immutable;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting;

/// <summary>Everything that a document's pages are made of.</summary>
/// <param name="Root">The element around everything: a Document, with the language.</param>
/// <param name="Nodes">The content in reading order.</param>
/// <param name="Notes">The footnotes.</param>
/// <param name="Page">The paper.</param>
/// <param name="Header">The running header.</param>
/// <param name="Footer">The running footer.</param>
/// <param name="NoteGap">The room above the footnotes of a page, in the middle of which a short line is drawn.</param>
public sealed record DocumentFlow(
    StructureElement Root,
    ImmutableArray<FlowNode> Nodes,
    ImmutableArray<NoteNode> Notes,
    PageGeometry Page,
    RunningArea Header,
    RunningArea Footer,
    Length NoteGap)
{
    /// <summary>What is done about a last page with little on it.</summary>
    public Tightening Tightening { get; init; } = Tightening.None;

    /// <summary>Called for each paragraph and page; what it throws ends the work. Null for nothing.</summary>
    public Action? Checkpoint { get; init; }

    /// <summary>The grid that the baselines of running text stand on, or null.</summary>
    public GridStyle? Grid { get; init; }
}
