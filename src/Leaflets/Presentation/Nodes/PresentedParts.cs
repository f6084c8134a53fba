using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation.Nodes;

/// <summary>An item of a list.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Blocks">The content.</param>
internal sealed record PresentedItem(NodeSetting Setting, ImmutableArray<PresentedBlock> Blocks) : PresentedNode(Setting)
{
    /// <summary>What stands before the item: a bullet, a box to tick, or a number with its full stop or parentheses.</summary>
    public required string Marker { get; init; }

    /// <summary>The box to tick: in place of a bullet, or after the number; null for an item without one.</summary>
    public required string? Box { get; init; }

    /// <summary>The item's number, or null in a bulleted list.</summary>
    public required int? Number { get; init; }

    /// <summary>What is heard in place of the marker, or null where it is heard as it is written.</summary>
    public required string? SpokenMarker { get; init; }

    /// <summary>The line without text that the marker stands on by itself; null where the content begins with a paragraph for it.</summary>
    public required PresentedText? MarkerLine { get; init; }

    /// <summary>The lines to write an answer on, which stay with the question above them; or null.</summary>
    public required PresentedWriteInLines? Answer { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Cells">The cells that begin in it.</param>
internal sealed record PresentedRow(NodeSetting Setting, ImmutableArray<PresentedCell> Cells) : PresentedNode(Setting)
{
    /// <summary>
    /// Whether its cells have a ground, their own or the stripe of every other row; where they have none, what is around shows through.
    /// </summary>
    public required bool HasGround { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Blocks">The content; empty for an empty cell.</param>
internal sealed record PresentedCell(NodeSetting Setting, ImmutableArray<PresentedBlock> Blocks) : PresentedNode(Setting)
{
    /// <summary>The row in which it begins, header rows counted; from 0.</summary>
    public required int Row { get; init; }

    /// <summary>The column in which it begins; from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Columns covered; at least 1.</summary>
    public required int ColumnSpan { get; init; }

    /// <summary>Rows covered; at least 1.</summary>
    public required int RowSpan { get; init; }

    /// <summary>What it heads, or null for a cell of data.</summary>
    public required HeaderScope? Heads { get; init; }

    /// <summary>Where the lines of its column stand, or null where the style decides.</summary>
    public required TextAlignment? Alignment { get; init; }

    /// <summary>How many digits stand before the decimal mark, where its column is aligned at that; else 0.</summary>
    public required int DigitsBeforeMark { get; init; }
}

/// <summary>One or more terms with what defines them.</summary>
/// <param name="Setting">Its place, and the look of what defines the terms.</param>
/// <param name="Terms">The terms; at least one.</param>
/// <param name="Blocks">What defines them.</param>
internal sealed record PresentedDefinition(NodeSetting Setting, ImmutableArray<PresentedText> Terms, ImmutableArray<PresentedBlock> Blocks)
    : PresentedNode(Setting);

/// <summary>A footnote.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Number">Its number, from 1, in the order of first reference.</param>
/// <param name="Label">The number as the leaflet's language writes it.</param>
/// <param name="Blocks">The content.</param>
internal sealed record PresentedFootnote(NodeSetting Setting, int Number, string Label, ImmutableArray<PresentedBlock> Blocks)
    : PresentedNode(Setting)
{
    /// <summary>What is heard in place of the label, which leads back to the text.</summary>
    public required string SpokenLabel { get; init; }

    /// <summary>The look of its number before it.</summary>
    public required NodeSetting Call { get; init; }
}
