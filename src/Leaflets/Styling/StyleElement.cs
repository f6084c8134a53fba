namespace Leaflets.Styling;

/// <summary>
/// What a style file can address. The YAML key is the name in kebab case: <c>heading-2</c>, <c>callout-warning</c>.
/// </summary>
internal enum StyleElement
{
    /// <summary>The whole leaflet; every other element inherits from it.</summary>
    Document,

    /// <summary>The leaflet's title.</summary>
    Title,

    /// <summary>The summary under the title.</summary>
    Summary,

    /// <summary>The notice that a translation has not been reviewed, or that a leaflet is a draft.</summary>
    Notice,

    /// <summary>A line of the leaflet's particulars at its end: reference, version, dates.</summary>
    Detail,

    /// <summary>A heading of the first level inside the text.</summary>
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

    /// <summary>A bulleted or numbered list.</summary>
    List,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>Quoted blocks.</summary>
    BlockQuote,

    /// <summary>Text kept as it is.</summary>
    CodeBlock,

    /// <summary>A box worth knowing.</summary>
    CalloutNote,

    /// <summary>A box of advice.</summary>
    CalloutTip,

    /// <summary>A box of what matters.</summary>
    CalloutImportant,

    /// <summary>A box of warning.</summary>
    CalloutWarning,

    /// <summary>A box about harm.</summary>
    CalloutCaution,

    /// <summary>The box of key points.</summary>
    KeyPoints,

    /// <summary>The group of questions to ask.</summary>
    Questions,

    /// <summary>The group of contacts.</summary>
    Contact,

    /// <summary>The list to tick off.</summary>
    Checklist,

    /// <summary>The part to tear off.</summary>
    TearOff,

    /// <summary>The room for notes.</summary>
    Notes,

    /// <summary>Blocks in columns side by side.</summary>
    Columns,

    /// <summary>The title line of a box or group; inherits from its box.</summary>
    BoxTitle,

    /// <summary>A change of topic.</summary>
    ThematicBreak,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A header cell.</summary>
    TableHeaderCell,

    /// <summary>A cell of the first column that heads its row.</summary>
    TableRowHeaderCell,

    /// <summary>A data cell.</summary>
    TableCell,

    /// <summary>The lines of a record: the row of a table that is too wide for its page.</summary>
    TableRecord,

    /// <summary>Lines of a record that its list or picture follows, and the caption of records.</summary>
    TableRecordPart,

    /// <summary>A picture on a line of its own.</summary>
    Figure,

    /// <summary>The caption of a picture or table.</summary>
    Caption,

    /// <summary>A term that is defined.</summary>
    DefinitionTerm,

    /// <summary>A definition.</summary>
    Definition,

    /// <summary>A footnote at the foot of the page.</summary>
    Footnote,

    /// <summary>The running header.</summary>
    RunningHeader,

    /// <summary>The running footer.</summary>
    RunningFooter,

    /// <summary>Inline: stressed text.</summary>
    Emphasis,

    /// <summary>Inline: important text.</summary>
    Strong,

    /// <summary>Inline: text that no longer holds.</summary>
    Strikethrough,

    /// <summary>Inline: text below the line.</summary>
    Subscript,

    /// <summary>Inline: text above the line.</summary>
    Superscript,

    /// <summary>Inline: underlined text.</summary>
    Inserted,

    /// <summary>Inline: text with a coloured ground.</summary>
    Marked,

    /// <summary>Inline: text kept as it is.</summary>
    Code,

    /// <summary>Inline: a link.</summary>
    Link,

    /// <summary>Inline: the mark that calls a footnote.</summary>
    NoteCall,
}
