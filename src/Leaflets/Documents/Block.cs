using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>A block of a document. The set is closed: every reader makes these, every writer handles all of them.</summary>
public abstract record Block : DocumentNode
{
    private protected Block(SourceSpan span)
        : base(span)
    {
    }
}

/// <summary>A heading.</summary>
/// <param name="Span">The place.</param>
/// <param name="Level">1 (the title's level) to 6.</param>
/// <param name="Content">The text.</param>
public sealed record Heading(SourceSpan Span, int Level, ImmutableArray<Inline> Content) : Block(Span);

/// <summary>A paragraph.</summary>
public sealed record Paragraph(SourceSpan Span, ImmutableArray<Inline> Content) : Block(Span);

/// <summary>A bulleted or numbered list.</summary>
/// <param name="Span">The place.</param>
/// <param name="Start">The first number, or null for a bulleted list.</param>
/// <param name="IsTight">Whether items stand without space between (CommonMark 5.3).</param>
/// <param name="Items">The items; at least one.</param>
public sealed record ListBlock(SourceSpan Span, int? Start, bool IsTight, ImmutableArray<ListItem> Items) : Block(Span)
{
    /// <summary>What the markers of a numbered list look like; of no effect in a bulleted one.</summary>
    public ListMarker Marker { get; init; }
}

/// <summary>Text kept as it is, in a fixed-width face.</summary>
/// <param name="Span">The place.</param>
/// <param name="Text">The text, lines separated by <c>\n</c>, without a final one.</param>
/// <param name="Info">The info string of a fence, or null.</param>
public sealed record CodeBlock(SourceSpan Span, string Text, string? Info) : Block(Span);

/// <summary>Quoted blocks.</summary>
public sealed record BlockQuote(SourceSpan Span, ImmutableArray<Block> Blocks) : Block(Span);

/// <summary>A box that stands out from the text.</summary>
/// <param name="Span">The place.</param>
/// <param name="Kind">What the box is for.</param>
/// <param name="Title">The title that the author wrote, or empty where the box takes its kind's word in the leaflet's language.</param>
/// <param name="Blocks">The content.</param>
public sealed record Callout(SourceSpan Span, CalloutKind Kind, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks) : Block(Span);

/// <summary>A change of topic without a heading.</summary>
public sealed record ThematicBreak(SourceSpan Span) : Block(Span);

/// <summary>A table.</summary>
/// <param name="Span">The place.</param>
/// <param name="Columns">The alignment of each column; at least one.</param>
/// <param name="Head">The header rows; may be empty.</param>
/// <param name="Body">The other rows.</param>
/// <param name="Caption">The caption; may be empty.</param>
public sealed record Table(
    SourceSpan Span,
    ImmutableArray<ColumnAlignment> Columns,
    ImmutableArray<TableRow> Head,
    ImmutableArray<TableRow> Body,
    ImmutableArray<Inline> Caption) : Block(Span)
{
    /// <summary>The share of the width that each column is to have, together 1; empty where the content decides.</summary>
    public ImmutableArray<double> Widths { get; init; } = [];

    /// <summary>Whether the cells of the first column head their rows, or null where the style decides.</summary>
    public bool? HasHeaderColumn { get; init; }
}

/// <summary>A picture on a line of its own, with its caption.</summary>
/// <param name="Span">The place.</param>
/// <param name="Image">The picture.</param>
/// <param name="Caption">The caption; may be empty.</param>
public sealed record Figure(SourceSpan Span, Image Image, ImmutableArray<Inline> Caption) : Block(Span);

/// <summary>Terms with their definitions.</summary>
public sealed record DefinitionList(SourceSpan Span, ImmutableArray<DefinitionItem> Items) : Block(Span);

/// <summary>Blocks in columns side by side (<c>::: columns</c>), read column by column.</summary>
/// <param name="Span">The place.</param>
/// <param name="Count">The number of columns; 2 to 4.</param>
/// <param name="Blocks">The content.</param>
public sealed record Columns(SourceSpan Span, int Count, ImmutableArray<Block> Blocks) : Block(Span);

/// <summary>Ruled lines to write on.</summary>
/// <param name="Span">The place.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record WriteInLines(SourceSpan Span, int Count) : Block(Span);

/// <summary>What follows begins a new page.</summary>
public sealed record PageBreak(SourceSpan Span) : Block(Span);

/// <summary>An address as a QR code (ISO/IEC 18004), printed in letters as well. The presenter makes a figure of it.</summary>
/// <param name="Span">The place.</param>
/// <param name="Link">The address with the text that says where it leads.</param>
public sealed record QrCode(SourceSpan Span, Link Link) : Block(Span);

/// <summary>A named group of blocks (<c>::: questions</c>).</summary>
/// <param name="Span">The place.</param>
/// <param name="Kind">What the group is for.</param>
/// <param name="Title">The title that the author wrote, or empty where the group takes its kind's word in the leaflet's language.</param>
/// <param name="Blocks">The content.</param>
public sealed record Container(
    SourceSpan Span, ContainerKind Kind, ImmutableArray<Inline> Title, ImmutableArray<Block> Blocks) : Block(Span);
