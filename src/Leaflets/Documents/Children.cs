using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>The inlines inside an inline.</summary>
public static class Children
{
    /// <summary>The content of an inline that has any; empty for the others.</summary>
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
        _ => [],
    };
}
