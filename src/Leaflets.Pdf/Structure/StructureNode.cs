using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>One element of the structure tree with its kids in reading order.</summary>
internal sealed class StructureNode
{
    public StructureNode(StructureElement element, StructureNode? parent)
    {
        Element = element;
        Parent = parent;
    }

    /// <summary>The element.</summary>
    public StructureElement Element { get; }

    /// <summary>The enclosing node; null for the Document.</summary>
    public StructureNode? Parent { get; }

    /// <summary>The kids in reading order.</summary>
    public List<StructureKid> Kids { get; set; } = [];

    /// <summary>
    /// Whether content lies in the node or below it, so that it is written. A table's cells are written even when empty: rows need them.
    /// </summary>
    public bool IsWritten { get; private set; }

    /// <summary>Where the element opens: its page, from 0, and its place there.</summary>
    public (int Page, Point Place) Opening { get; init; }

    /// <summary>The picture's area on its page, for a Figure.</summary>
    public Rect? Area { get; set; }

    /// <summary>Notes that content lies in the node.</summary>
    public void MarkWritten()
    {
        for (var node = this; node is { IsWritten: false }; node = node.Parent)
        {
            node.IsWritten = true;
        }
    }
}

/// <summary>A kid of a node. The set is closed.</summary>
internal abstract record StructureKid
{
    private protected StructureKid()
    {
    }
}

/// <summary>An element inside the element.</summary>
internal sealed record ElementKid(StructureNode Node) : StructureKid;

/// <summary>Content that goes into one marked-content sequence.</summary>
/// <param name="Page">The page's index.</param>
/// <param name="Sequence">The sequence's number on that page.</param>
internal sealed record ContentKid(int Page, int Sequence) : StructureKid;

/// <summary>An annotation.</summary>
/// <param name="Link">The link.</param>
internal sealed record AnnotationKid(LinkArea Link) : StructureKid;
