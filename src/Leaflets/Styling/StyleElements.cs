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
            Heading heading => StyleElement.Heading1 + (heading.Level - 1),
            Paragraph paragraph when Has(paragraph, GeneratedClass.Summary) => StyleElement.Summary,
            Paragraph paragraph when Has(paragraph, GeneratedClass.Notice) => StyleElement.Notice,
            Paragraph paragraph when Has(paragraph, GeneratedClass.Detail) => StyleElement.Detail,
            Paragraph paragraph when Has(paragraph, GeneratedClass.Record) => StyleElement.TableRecord,
            Paragraph paragraph when Has(paragraph, GeneratedClass.RecordPart) => StyleElement.TableRecordPart,
            Paragraph => StyleElement.Paragraph,
            ListBlock => StyleElement.List,
            CodeBlock => StyleElement.CodeBlock,
            BlockQuote => StyleElement.BlockQuote,
            Callout callout => StyleElement.CalloutNote + (int)callout.Kind,
            Container container => StyleElement.KeyPoints + (int)container.Kind,
            Columns => StyleElement.Columns,
            ThematicBreak => StyleElement.ThematicBreak,
            WriteInLines or PageBreak or QrCode => StyleElement.Paragraph,
            Table => StyleElement.Table,
            Figure => StyleElement.Figure,
            DefinitionList => StyleElement.Paragraph,
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A kind of block without a style element."),
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

    private static bool Has(DocumentNode node, string generatedClass) => node.Attributes.Classes.Contains(generatedClass);
}
