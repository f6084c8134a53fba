namespace Leaflets.Typesetting.Semantics;

/// <summary>What a piece of a document is. An exporter maps each role to its own structure types.</summary>
public enum StructureRole
{
    /// <summary>The whole document; exactly one, outermost.</summary>
    Document,

    /// <summary>A part with a topic of its own.</summary>
    Section,

    /// <summary>A box that stands beside the text: a warning, a tip, the key points. Begins with its title.</summary>
    Callout,

    /// <summary>A heading of the first level: the leaflet's title.</summary>
    Heading1,

    /// <summary>A heading of the second level.</summary>
    Heading2,

    /// <summary>A heading of the third level.</summary>
    Heading3,

    /// <summary>A heading of the fourth level.</summary>
    Heading4,

    /// <summary>A heading of the fifth level.</summary>
    Heading5,

    /// <summary>A heading of the sixth level.</summary>
    Heading6,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A list; holds items only.</summary>
    List,

    /// <summary>A list item; holds a label and a body.</summary>
    ListItem,

    /// <summary>The bullet, number or term of an item, or the mark of a note.</summary>
    Label,

    /// <summary>The content of a list item.</summary>
    ListBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The header rows of a table.</summary>
    TableHead,

    /// <summary>The rows of a table that are not header rows.</summary>
    TableBody,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>A cell that names its column or row.</summary>
    TableHeaderCell,

    /// <summary>A cell with data.</summary>
    TableDataCell,

    /// <summary>A picture; has an alternative text.</summary>
    Figure,

    /// <summary>The caption of a figure or table.</summary>
    Caption,

    /// <summary>Text that leads somewhere; has a target.</summary>
    Link,

    /// <summary>A footnote.</summary>
    Note,

    /// <summary>The mark in the text that refers to a note.</summary>
    Reference,

    /// <summary>Quoted paragraphs.</summary>
    BlockQuote,

    /// <summary>Text of a program or a form, verbatim.</summary>
    Code,

    /// <summary>Inline text with a property of its own, for example a language.</summary>
    Span,

    /// <summary>Inline text with stress.</summary>
    Emphasis,

    /// <summary>Inline text of importance.</summary>
    Strong,
}
