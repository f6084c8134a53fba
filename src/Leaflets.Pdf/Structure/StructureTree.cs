using System.Collections.Immutable;
using Leaflets.Bounds;

namespace Leaflets.Pdf.Structure;

/// <summary>The logical structure of a document, complete before anything is drawn.</summary>
/// <param name="Root">The Document.</param>
/// <param name="Nodes">All nodes in the order in which they open, the root first.</param>
/// <param name="Pages">What belongs to each page.</param>
/// <param name="Destinations">The nodes that links lead to, by their element's id.</param>
internal sealed record StructureTree(
    StructureNode Root,
    ImmutableArray<StructureNode> Nodes,
    ImmutableArray<PageStructure> Pages,
    IReadOnlyDictionary<string, StructureNode> Destinations)
{
    /// <summary>Gives the parts that painting divided off sequences to their owners, each behind what it was divided off.</summary>
    public void TakeParts()
    {
        foreach (var node in Nodes)
        {
            Steps.Take(1 + node.Kids.Count);
            if (node.Kids.Exists(kid => kid is ContentKid content && Pages[content.Page].PartBehind(content.Mcid) >= 0))
            {
                node.Kids = [.. node.Kids.SelectMany(WithParts)];
            }
        }
    }

    private IEnumerable<StructureKid> WithParts(StructureKid kid)
    {
        yield return kid;
        if (kid is ContentKid { Page: var page, Mcid: var mcid })
        {
            for (var part = Pages[page].PartBehind(mcid); part >= 0; part = Pages[page].PartBehind(part))
            {
                yield return new ContentKid(page, part);
            }
        }
    }
}
