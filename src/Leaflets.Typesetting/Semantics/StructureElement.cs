using System.Collections.Immutable;

namespace Leaflets.Typesetting.Semantics;

/// <summary>
/// One element of meaning, stated by composition and carried through layout by tag items. Compared by reference: an element that
/// spans lines and pages stays one element. Immutable.
/// </summary>
public sealed class StructureElement
{
    /// <summary>What the element is.</summary>
    public required StructureRole Role { get; init; }

    /// <summary>The BCP 47 tag of the element's language, or null where it is the parent's.</summary>
    public string? Language { get; init; }

    /// <summary>A text that stands for a picture or describes a link, or null.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>The text that is read in place of the element's content, or null.</summary>
    public string? ActualText { get; init; }

    /// <summary>The long form of an abbreviation, or null.</summary>
    public string? Expansion { get; init; }

    /// <summary>The element's title: for a heading, its text in the outline.</summary>
    public string? Title { get; init; }

    /// <summary>A name that links can lead to, unique in the document, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Where a link leads, or null.</summary>
    public LinkTarget? Target { get; init; }

    /// <summary>What a header cell heads.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>The header cells of a cell, where rows and columns do not say which they are; else empty.</summary>
    public ImmutableArray<StructureElement> Headers { get; init; } = [];

    /// <summary>How many columns a cell spans; at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows a cell spans; at least 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>How a list is numbered, or null for other roles.</summary>
    public ListNumbering? Numbering { get; init; }

    /// <summary>A line that says something of the text, or null.</summary>
    public TextDecoration? Decoration { get; init; }

    /// <summary>An opaque number of its place in the source, for whoever refuses the element; -1 where it has none.</summary>
    public int Origin { get; init; } = -1;

    /// <summary>A summary of a table, or null.</summary>
    public string? Summary { get; init; }
}
