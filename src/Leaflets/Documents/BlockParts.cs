using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>An item of a list.</summary>
/// <param name="Span">The place.</param>
/// <param name="Blocks">The content.</param>
/// <param name="IsTask">Whether the item has a box to tick: in place of a bullet, or after its number.</param>
/// <param name="IsTicked">Whether that box is ticked.</param>
public sealed record ListItem(SourceSpan Span, ImmutableArray<Block> Blocks, bool IsTask = false, bool IsTicked = false)
    : DocumentNode(Span)
{
    /// <summary>
    /// The item's own number in a numbered list, or null where it is one more than that of the item before (HTML 4.4.8, <c>value</c>).
    /// </summary>
    public int? Number { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(SourceSpan Span, ImmutableArray<TableCell> Cells) : DocumentNode(Span);

/// <summary>A cell of a table.</summary>
/// <param name="Span">The place.</param>
/// <param name="Blocks">The content; empty for an empty cell.</param>
/// <param name="ColumnSpan">Columns covered; at least 1.</param>
/// <param name="RowSpan">Rows covered; at least 1.</param>
public sealed record TableCell(SourceSpan Span, ImmutableArray<Block> Blocks, int ColumnSpan = 1, int RowSpan = 1) : DocumentNode(Span);

/// <summary>One or more terms with one or more definitions.</summary>
/// <param name="Span">The place.</param>
/// <param name="Terms">The terms; at least one.</param>
/// <param name="Definitions">The content, all definitions in order.</param>
public sealed record DefinitionItem(SourceSpan Span, ImmutableArray<DefinitionTerm> Terms, ImmutableArray<Block> Definitions)
    : DocumentNode(Span);

/// <summary>A term that is defined.</summary>
public sealed record DefinitionTerm(SourceSpan Span, ImmutableArray<Inline> Content) : DocumentNode(Span);

/// <summary>A footnote.</summary>
/// <param name="Span">The place.</param>
/// <param name="Number">Its number, from 1, in the order of first reference.</param>
/// <param name="Label">The author's label.</param>
/// <param name="Blocks">The content.</param>
public sealed record Footnote(SourceSpan Span, int Number, string Label, ImmutableArray<Block> Blocks) : DocumentNode(Span);
