using System.Collections.Immutable;
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

    /// <summary>What a node holds, in reading order.</summary>
    public static ImmutableArray<DocumentNode> ChildrenOf(DocumentNode node) => node switch
    {
        Heading heading => ImmutableArray<DocumentNode>.CastUp(heading.Content),
        Paragraph paragraph => ImmutableArray<DocumentNode>.CastUp(paragraph.Content),
        ListBlock list => ImmutableArray<DocumentNode>.CastUp(list.Items),
        ListItem item => ImmutableArray<DocumentNode>.CastUp(item.Blocks),
        BlockQuote quote => ImmutableArray<DocumentNode>.CastUp(quote.Blocks),
        Callout callout => [.. callout.Title, .. callout.Blocks],
        Container container => [.. container.Title, .. container.Blocks],
        Columns columns => ImmutableArray<DocumentNode>.CastUp(columns.Blocks),
        QrCode code => [code.Link],
        Figure figure => [figure.Image, .. figure.Caption],
        Table table => [.. table.Caption, .. table.Head, .. table.Body],
        TableRow row => ImmutableArray<DocumentNode>.CastUp(row.Cells),
        TableCell cell => ImmutableArray<DocumentNode>.CastUp(cell.Blocks),
        DefinitionList list => ImmutableArray<DocumentNode>.CastUp(list.Items),
        DefinitionItem item => [.. item.Terms, .. item.Definitions],
        DefinitionTerm term => ImmutableArray<DocumentNode>.CastUp(term.Content),
        Footnote note => ImmutableArray<DocumentNode>.CastUp(note.Blocks),
        Inline inline => ImmutableArray<DocumentNode>.CastUp(Children.Of(inline)),
        _ => [],
    };

    private static void Add(DocumentNode node, List<DocumentNode> nodes)
    {
        Steps.Take();
        nodes.Add(node);
        foreach (var child in ChildrenOf(node))
        {
            Add(child, nodes);
        }
    }
}
