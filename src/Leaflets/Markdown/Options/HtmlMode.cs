namespace Leaflets.Markdown.Options;

/// <summary>What to do with HTML that leaflets do not support.</summary>
public enum HtmlMode
{
    /// <summary>It is an error, which names the Markdown way to say the same.</summary>
    Strict,

    /// <summary>The tag is dropped with a warning, and all its text is kept. Scripts and styles never print.</summary>
    Text,
}
