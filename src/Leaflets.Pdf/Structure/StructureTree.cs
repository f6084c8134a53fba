using System.Collections.Immutable;

namespace Leaflets.Pdf.Structure;

/// <summary>The logical structure of a document, complete before its pages lie on sheets and anything is drawn.</summary>
/// <param name="Root">The Document.</param>
/// <param name="Nodes">All nodes in the order in which they open, the root first.</param>
/// <param name="Pages">What belongs to each page.</param>
/// <param name="Destinations">The nodes that links lead to, by their element's id.</param>
internal sealed record StructureTree(
    StructureNode Root,
    ImmutableArray<StructureNode> Nodes,
    ImmutableArray<PageStructure> Pages,
    IReadOnlyDictionary<string, StructureNode> Destinations);
