using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>What a node holds. The one place that says so, for whatever walks through a document.</summary>
public static class Children
{
    /// <summary>What a node holds, in reading order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind of node is not known here.</exception>
    public static ImmutableArray<DocumentNode> Of(DocumentNode node) => node switch
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
        Inline inline => ImmutableArray<DocumentNode>.CastUp(Of(inline)),
        CodeBlock or ThematicBreak or WriteInLines or PageBreak => [],
        _ => throw Unknown(node),
    };

    /// <summary>The content of an inline that has any; empty for the others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind of inline is not known here.</exception>
    public static ImmutableArray<Inline> Of(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Content,
        Strong strong => strong.Content,
        Strikethrough strikethrough => strikethrough.Content,
        Subscript subscript => subscript.Content,
        Superscript superscript => superscript.Content,
        Inserted inserted => inserted.Content,
        Marked marked => marked.Content,
        InlineSpan span => span.Content,
        Link link => link.Content,
        Text or SoftBreak or HardBreak or InlineCode or Image or FootnoteReference or Abbreviation or WriteInBlank => [],
        _ => throw Unknown(inline),
    };

    private static ArgumentOutOfRangeException Unknown(DocumentNode? node) =>
        new(nameof(node), node?.GetType().Name, "This kind of node has no rule for its content.");
}
