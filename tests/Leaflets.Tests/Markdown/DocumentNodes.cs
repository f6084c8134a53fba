using Leaflets.Documents;

namespace Leaflets.Tests.Markdown;

/// <summary>What stands directly within what.</summary>
internal static class DocumentNodes
{
    public static IEnumerable<DocumentNode> TopOf(LeafletDocument document) => [.. document.Blocks, .. document.Footnotes];

    /// <summary>A node's children, in the order of the model.</summary>
    public static IEnumerable<DocumentNode> ChildrenOf(DocumentNode node) => node switch
    {
        Heading n => n.Content,
        Paragraph n => n.Content,
        ListBlock n => n.Items,
        ListItem n => n.Blocks,
        BlockQuote n => n.Blocks,
        Callout n => [.. n.Title, .. n.Blocks],
        Columns n => n.Blocks,
        Container n => [.. n.Title, .. n.Blocks],
        QrCode n => [n.Link],
        Figure n => [n.Image, .. n.Caption],
        Table n => [.. n.Caption, .. n.Head, .. n.Body],
        TableRow n => n.Cells,
        TableCell n => n.Blocks,
        DefinitionList n => n.Items,
        DefinitionItem n => [.. n.Terms, .. n.Definitions],
        DefinitionTerm n => n.Content,
        Footnote n => n.Blocks,
        Emphasis n => n.Content,
        Strong n => n.Content,
        Strikethrough n => n.Content,
        Subscript n => n.Content,
        Superscript n => n.Content,
        Inserted n => n.Content,
        Marked n => n.Content,
        InlineSpan n => n.Content,
        Link n => n.Content,
        _ => [],
    };

    public static IEnumerable<DocumentNode> AllOf(LeafletDocument document) => TopOf(document).SelectMany(AllOf);

    public static IEnumerable<DocumentNode> AllOf(DocumentNode node) => ChildrenOf(node).SelectMany(AllOf).Prepend(node);
}
