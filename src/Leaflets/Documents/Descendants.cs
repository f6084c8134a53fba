using Leaflets.Bounds;

namespace Leaflets.Documents;

/// <summary>All nodes of a document in reading order, each before what it holds; footnotes last.</summary>
internal static class Descendants
{
    /// <summary>The nodes of a document.</summary>
    public static List<DocumentNode> Of(LeafletDocument document)
    {
        var nodes = new List<DocumentNode>(256);
        foreach (var block in document.Blocks)
        {
            Add(block, nodes);
        }

        foreach (var note in document.Footnotes)
        {
            Add(note, nodes);
        }

        return nodes;
    }

    /// <summary>A node and what it holds.</summary>
    public static List<DocumentNode> In(DocumentNode node)
    {
        var nodes = new List<DocumentNode>();
        Add(node, nodes);
        return nodes;
    }

    private static void Add(DocumentNode node, List<DocumentNode> nodes)
    {
        Steps.Take();
        nodes.Add(node);
        foreach (var child in Children.Of(node))
        {
            Add(child, nodes);
        }
    }
}
