using Leaflets.Documents;

namespace Leaflets.Styling;

/// <summary>Which <see cref="StyleElement"/> a node of a document is. The one place that says so, for every writer.</summary>
public static class StyleElements
{
    /// <summary>The element of a block.</summary>
    public static StyleElement Of(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block switch
        {
            Heading heading when Has(heading, GeneratedClass.Title) => StyleElement.Title,
            Heading heading => OfHeading(heading.Level),
            Paragraph paragraph when Has(paragraph, GeneratedClass.Summary) => StyleElement.Summary,
            Paragraph paragraph when Has(paragraph, GeneratedClass.Notice) => StyleElement.Notice,
            Paragraph paragraph when Has(paragraph, GeneratedClass.Detail) => StyleElement.Detail,
            Paragraph paragraph when Has(paragraph, GeneratedClass.Record) => StyleElement.TableRecord,
            Paragraph paragraph when Has(paragraph, GeneratedClass.RecordPart) => StyleElement.TableRecordPart,
            Paragraph => StyleElement.Paragraph,
            ListBlock => StyleElement.List,
            CodeBlock => StyleElement.CodeBlock,
            BlockQuote => StyleElement.BlockQuote,
            Callout callout => Of(callout.Kind),
            Container container => Of(container.Kind),
            Columns => StyleElement.Columns,
            ThematicBreak => StyleElement.ThematicBreak,
            WriteInLines or PageBreak or QrCode => StyleElement.Paragraph,
            Table => StyleElement.Table,
            Figure => StyleElement.Figure,
            DefinitionList => StyleElement.Paragraph,
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "This kind of block has no style element."),
        };
    }

    /// <summary>The element of an inline, or null where it looks like what it stands in.</summary>
    public static StyleElement? Of(Inline inline)
    {
        ArgumentNullException.ThrowIfNull(inline);
        return inline switch
        {
            Emphasis => StyleElement.Emphasis,
            Strong => StyleElement.Strong,
            Strikethrough => StyleElement.Strikethrough,
            Subscript => StyleElement.Subscript,
            Superscript => StyleElement.Superscript,
            Inserted => StyleElement.Inserted,
            Marked => StyleElement.Marked,
            InlineCode => StyleElement.Code,
            Link => StyleElement.Link,
            FootnoteReference => StyleElement.NoteCall,
            _ => null,
        };
    }

    /// <summary>Whether an element is part of running text, so that its ground lies behind letters and not behind a block.</summary>
    internal static bool IsInline(StyleElement element) => element
        is StyleElement.Emphasis or StyleElement.Strong or StyleElement.Strikethrough or StyleElement.Subscript or StyleElement.Superscript
        or StyleElement.Inserted or StyleElement.Marked or StyleElement.Code or StyleElement.Link or StyleElement.NoteCall;

    private static StyleElement OfHeading(int level) => level switch
    {
        1 => StyleElement.Heading1,
        2 => StyleElement.Heading2,
        3 => StyleElement.Heading3,
        4 => StyleElement.Heading4,
        5 => StyleElement.Heading5,
        6 => StyleElement.Heading6,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "This heading level has no style element."),
    };

    private static StyleElement Of(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => StyleElement.CalloutNote,
        CalloutKind.Tip => StyleElement.CalloutTip,
        CalloutKind.Important => StyleElement.CalloutImportant,
        CalloutKind.Warning => StyleElement.CalloutWarning,
        CalloutKind.Caution => StyleElement.CalloutCaution,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of callout has no style element."),
    };

    private static StyleElement Of(ContainerKind kind) => kind switch
    {
        ContainerKind.KeyPoints => StyleElement.KeyPoints,
        ContainerKind.Questions => StyleElement.Questions,
        ContainerKind.Contact => StyleElement.Contact,
        ContainerKind.Checklist => StyleElement.Checklist,
        ContainerKind.TearOff => StyleElement.TearOff,
        ContainerKind.Notes => StyleElement.Notes,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of group has no style element."),
    };

    private static bool Has(DocumentNode node, string generatedClass) => node.Attributes.Classes.Contains(generatedClass);
}
