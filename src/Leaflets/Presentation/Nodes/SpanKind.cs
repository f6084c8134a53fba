namespace Leaflets.Presentation.Nodes;

/// <summary>What text within text is.</summary>
internal enum SpanKind
{
    /// <summary>Text with a language, a direction or a name of its own.</summary>
    Plain,

    /// <summary>Stressed text.</summary>
    Emphasis,

    /// <summary>Important text.</summary>
    Strong,

    /// <summary>Text that no longer holds.</summary>
    Strikethrough,

    /// <summary>Text below the line.</summary>
    Subscript,

    /// <summary>Text above the line.</summary>
    Superscript,

    /// <summary>Text that was added or is underlined.</summary>
    Inserted,

    /// <summary>Text with a coloured ground.</summary>
    Marked,
}
