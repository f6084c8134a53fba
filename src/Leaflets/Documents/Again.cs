using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>Content that is said a second time: the same without the names that links lead to, which are the first one's.</summary>
internal static class Again
{
    /// <summary>The inlines.</summary>
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> content) => [.. content.Select(Of)];

    /// <summary>A block.</summary>
    public static Block Of(Block block)
    {
        var copy = block switch
        {
            Heading heading => heading with { Content = Of(heading.Content) },
            Paragraph paragraph => paragraph with { Content = Of(paragraph.Content) },
            ListBlock list => list with { Items = [.. list.Items.Select(static item => Nameless(item with { Blocks = Of(item.Blocks) }))] },
            BlockQuote quote => quote with { Blocks = Of(quote.Blocks) },
            Callout callout => callout with { Title = Of(callout.Title), Blocks = Of(callout.Blocks) },
            Columns columns => columns with { Blocks = Of(columns.Blocks) },
            Container container => container with { Title = Of(container.Title), Blocks = Of(container.Blocks) },
            Figure figure => figure with { Image = (Image)Of(figure.Image), Caption = Of(figure.Caption) },
            Table table => table with { Head = Of(table.Head), Body = Of(table.Body), Caption = Of(table.Caption) },
            DefinitionList list => list with { Items = [.. list.Items.Select(Of)] },
            _ => block,
        };
        return Nameless(copy);
    }

    private static ImmutableArray<Block> Of(ImmutableArray<Block> blocks) => [.. blocks.Select(Of)];

    private static ImmutableArray<TableRow> Of(ImmutableArray<TableRow> rows) =>
        [.. rows.Select(static row => Nameless(row with { Cells = [.. row.Cells.Select(static cell => Nameless(cell with { Blocks = Of(cell.Blocks) }))] }))];

    private static DefinitionItem Of(DefinitionItem item) => Nameless(item with
    {
        Terms = [.. item.Terms.Select(static term => Nameless(term with { Content = Of(term.Content) }))],
        Definitions = Of(item.Definitions),
    });

    private static Inline Of(Inline inline)
    {
        var copy = inline switch
        {
            Emphasis node => node with { Content = Of(node.Content) },
            Strong node => node with { Content = Of(node.Content) },
            Strikethrough node => node with { Content = Of(node.Content) },
            Subscript node => node with { Content = Of(node.Content) },
            Superscript node => node with { Content = Of(node.Content) },
            Inserted node => node with { Content = Of(node.Content) },
            Marked node => node with { Content = Of(node.Content) },
            InlineSpan node => node with { Content = Of(node.Content) },
            Link node => node with { Content = Of(node.Content) },
            _ => inline,
        };
        return Nameless(copy);
    }

    /// <summary>The node without its identifier, which only one node can have.</summary>
    public static T Nameless<T>(T node)
        where T : DocumentNode => node.Attributes.Id is null ? node : node with { Attributes = node.Attributes with { Id = null } };
}
