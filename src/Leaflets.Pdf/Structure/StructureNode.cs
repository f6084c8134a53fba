using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>One element of the structure tree with its children in reading order.</summary>
internal sealed class StructureNode(StructureElement element, StructureNode? parent, int id)
{
    /// <summary>The element.</summary>
    public StructureElement Element { get; } = element;

    /// <summary>The enclosing node; null for the Document.</summary>
    public StructureNode? Parent { get; } = parent;

    /// <summary>The object of the element.</summary>
    public int Id { get; } = id;

    /// <summary>Nodes, marked-content sequences (page, MCID) and annotations (page, object; negative MCID), in reading order.</summary>
    public List<(StructureNode? Node, int Page, int Mcid, int Annotation)> Children { get; } = [];

    /// <summary>Whether content lies in the node or below it.</summary>
    public bool HasContent => Children.Exists(child => child.Node?.HasContent ?? true);
}
