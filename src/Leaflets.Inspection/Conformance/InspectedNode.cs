namespace Leaflets.Inspection;

/// <summary>A part of the structure tree: an element, or text in it.</summary>
public abstract record InspectedNode
{
    private protected InspectedNode(int? page) => Page = page;

    /// <summary>The page, from 1, where its first content lies, or null.</summary>
    public int? Page { get; init; }
}

/// <summary>The text of one marked-content sequence, its replacement text in its place.</summary>
/// <param name="Page">The page, from 1, or null.</param>
/// <param name="Text">The text as it is heard.</param>
public sealed record InspectedText(int? Page, string Text) : InspectedNode(Page)
{
    /// <summary>Where each UTF-16 unit of the text is drawn; empty where it was not asked for.</summary>
    public IReadOnlyList<DrawnPlace> Places { get; init; } = [];
}

/// <summary>An element of structure (ISO 32000-1, table 323).</summary>
/// <param name="Page">The page, from 1, or null.</param>
/// <param name="Type">The structure type as the element states it.</param>
/// <param name="StandardType">The standard type that it is mapped to, or null where it is mapped to none.</param>
public sealed record InspectedElement(int? Page, string Type, string? StandardType) : InspectedNode(Page)
{
    /// <summary>The element's own language, or null where it is the parent's.</summary>
    public string? Language { get; init; }

    /// <summary>The text that stands for it (Alt), or null.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>The text that replaces it (ActualText), or null.</summary>
    public string? ActualText { get; init; }

    /// <summary>The long form of an abbreviation (E), or null.</summary>
    public string? Expansion { get; init; }

    /// <summary>Its title (T), or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its identifier (ID), or null.</summary>
    public string? Id { get; init; }

    /// <summary>Attributes that change what is heard, such as Scope, ListNumbering, ColSpan; by name, in the file's order.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    /// <summary>The addresses that its links lead to (ISO 32000-1, 12.6.4.7), each once; those to a place in the file are none.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What it holds, in reading order.</summary>
    public IReadOnlyList<InspectedNode> Children { get; init; } = [];

    /// <summary>The text as it is heard: ActualText, else the alternative text of what has no text, else the text inside.</summary>
    public string Heard => ActualText
        ?? (AlternativeText is { } alternative && StandardType is "Figure" or "Formula" ? alternative
        : string.Concat(Children.Select(child => child switch
    {
        InspectedText text => text.Text,
        InspectedElement element => element.Heard,
        _ => string.Empty,
    })));
}
