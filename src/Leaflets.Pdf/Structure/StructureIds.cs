namespace Leaflets.Pdf.Structure;

/// <summary>The object numbers that structure and sheets refer to each other by.</summary>
/// <param name="Root">The structure tree root.</param>
/// <param name="Sheets">The sheets, which are the pages of the file.</param>
/// <param name="Nodes">The nodes that are written.</param>
/// <param name="Links">The annotations of links.</param>
internal sealed record StructureIds(
    int Root,
    int[] Sheets,
    IReadOnlyDictionary<StructureNode, int> Nodes,
    IReadOnlyDictionary<LinkArea, int> Links);
