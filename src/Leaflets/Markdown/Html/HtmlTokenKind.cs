namespace Leaflets.Markdown.Html;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Characters, entities not yet resolved.</summary>
    Text,

    /// <summary>A tag that opens an element, or is one by itself.</summary>
    Start,

    /// <summary>A tag that closes an element.</summary>
    End,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A comment that does not end.</summary>
    OpenComment,

    /// <summary>A script or a style with its content.</summary>
    Script,

    /// <summary>A declaration, an instruction, a section of characters, or a tag that does not end.</summary>
    Other,
}
