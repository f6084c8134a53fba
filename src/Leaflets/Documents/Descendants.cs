using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>All nodes of a document in reading order, each before what it holds; footnotes last.</summary>
internal static class Descendants
{
    /// <summary>The nodes of a document.</summary>
    public static IEnumerable<DocumentNode> Of(LeafletDocument document) =>
        document.Blocks.SelectMany(In).Concat(document.Footnotes.SelectMany(In));

    /// <summary>A node and what it holds.</summary>
    public static IEnumerable<DocumentNode> In(DocumentNode node) => ChildrenOf(node).SelectMany(In).Prepend(node);

    /// <summary>What a node holds, in reading order.</summary>
    public static ImmutableArray<DocumentNode> ChildrenOf(DocumentNode node) => node switch
    {
        Heading heading => [.. heading.Content],
        Paragraph paragraph => [.. paragraph.Content],
        ListBlock list => [.. list.Items],
        ListItem item => [.. item.Blocks],
        BlockQuote quote => [.. quote.Blocks],
        Callout callout => [.. callout.Title, .. callout.Blocks],
        Container container => [.. container.Title, .. container.Blocks],
        Columns columns => [.. columns.Blocks],
        QrCode code => [code.Link],
        Figure figure => [figure.Image, .. figure.Caption],
        Table table => [.. table.Caption, .. table.Head, .. table.Body],
        TableRow row => [.. row.Cells],
        TableCell cell => [.. cell.Blocks],
        DefinitionList list => [.. list.Items],
        DefinitionItem item => [.. item.Terms, .. item.Definitions],
        DefinitionTerm term => [.. term.Content],
        Footnote note => [.. note.Blocks],
        Inline inline => [.. Children.Of(inline)],
        _ => [],
    };
}
