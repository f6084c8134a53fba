using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>Makes a document anew with some of its nodes changed, from the innermost out.</summary>
/// <param name="change">Changes a node.</param>
/// <param name="join">Changes what stands side by side in a line; or null.</param>
internal sealed class DocumentMap(
    Func<DocumentNode, DocumentNode> change, Func<ImmutableArray<Inline>, ImmutableArray<Inline>>? join = null)
{
    /// <summary>The inline content of a node, with all that it holds.</summary>
    public ImmutableArray<Inline> Of(ImmutableArray<Inline> content) =>
        join is null ? [.. content.Select(Of)] : join([.. content.Select(Of)]);

    /// <summary>The nodes with all that they hold; one may become another of its kind, a block a block and an inline an inline.</summary>
    public ImmutableArray<TNode> Of<TNode>(ImmutableArray<TNode> nodes)
        where TNode : DocumentNode => [.. nodes.Select(Of)];

    /// <summary>A node with all that it holds.</summary>
    public TNode Of<TNode>(TNode node)
        where TNode : DocumentNode
    {
        DocumentNode copy = node switch
        {
            Heading heading => heading with { Content = Of(heading.Content) },
            Paragraph paragraph => paragraph with { Content = Of(paragraph.Content) },
            ListBlock list => list with { Items = Of(list.Items) },
            ListItem item => item with { Blocks = Of(item.Blocks) },
            BlockQuote quote => quote with { Blocks = Of(quote.Blocks) },
            Callout callout => callout with { Title = Of(callout.Title), Blocks = Of(callout.Blocks) },
            Columns columns => columns with { Blocks = Of(columns.Blocks) },
            Container container => container with { Title = Of(container.Title), Blocks = Of(container.Blocks) },
            QrCode code => code with { Link = Of(code.Link) },
            Figure figure => figure with { Image = Of(figure.Image), Caption = Of(figure.Caption) },
            Table table => table with { Head = Of(table.Head), Body = Of(table.Body), Caption = Of(table.Caption) },
            TableRow row => row with { Cells = Of(row.Cells) },
            TableCell cell => cell with { Blocks = Of(cell.Blocks) },
            DefinitionList list => list with { Items = Of(list.Items) },
            DefinitionItem item => item with { Terms = Of(item.Terms), Definitions = Of(item.Definitions) },
            DefinitionTerm term => term with { Content = Of(term.Content) },
            Footnote note => note with { Blocks = Of(note.Blocks) },
            Emphasis inline => inline with { Content = Of(inline.Content) },
            Strong inline => inline with { Content = Of(inline.Content) },
            Strikethrough inline => inline with { Content = Of(inline.Content) },
            Subscript inline => inline with { Content = Of(inline.Content) },
            Superscript inline => inline with { Content = Of(inline.Content) },
            Inserted inline => inline with { Content = Of(inline.Content) },
            Marked inline => inline with { Content = Of(inline.Content) },
            InlineSpan inline => inline with { Content = Of(inline.Content) },
            Link link => link with { Content = Of(link.Content) },
            CodeBlock or ThematicBreak or WriteInLines or PageBreak => node,
            Text or SoftBreak or HardBreak or InlineCode or Image or FootnoteReference or Abbreviation or WriteInBlank => node,
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "This kind of node cannot be copied."),
        };
        return (TNode)change(copy);
    }
}
