using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Presentation.Nodes;

/// <summary>A block of a presented document. The set is closed: the presenter makes these, every format handles all of them.</summary>
internal abstract record PresentedBlock : PresentedNode
{
    private protected PresentedBlock(NodeSetting setting)
        : base(setting)
    {
    }
}

/// <summary>A heading.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Level">1 (the title's level) to 6.</param>
/// <param name="Text">What it says.</param>
internal sealed record PresentedHeading(NodeSetting Setting, int Level, PresentedText Text) : PresentedBlock(Setting);

/// <summary>A paragraph.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Text">What it says.</param>
internal sealed record PresentedParagraph(NodeSetting Setting, PresentedText Text) : PresentedBlock(Setting)
{
    /// <summary>The lines that the author ended, or the whole text where the author ended none.</summary>
    public required ImmutableArray<PresentedText> Lines { get; init; }
}

/// <summary>A bulleted or numbered list, or one of boxes to tick.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Items">The items; at least one.</param>
internal sealed record PresentedList(NodeSetting Setting, ImmutableArray<PresentedItem> Items) : PresentedBlock(Setting)
{
    /// <summary>How many lists are around it.</summary>
    public required int Level { get; init; }

    /// <summary>Whether items stand without space between.</summary>
    public required bool IsTightInside { get; init; }

    /// <summary>Whether the items have numbers.</summary>
    public bool IsNumbered => Items is [{ Number: not null }, ..];

    /// <summary>What the markers of a numbered list look like.</summary>
    public required ListMarker Numerals { get; init; }

    /// <summary>What kind of markers it has, for those who hear it (ISO 32000-1, table 347).</summary>
    public required ListNumbering Numbering { get; init; }

    /// <summary>How far its items stand in from it; their markers hang in this room.</summary>
    public required Length Indent { get; init; }

    /// <summary>The colour of markers, or null for the text's.</summary>
    public required Color? MarkerColor { get; init; }

    /// <summary>The space above it: within a list, that of an item.</summary>
    public Length SpaceBefore => (Level > 0 ? Items[0].Style : Style).SpaceBefore;

    /// <summary>The space below it: within a list, that of an item.</summary>
    public Length SpaceAfter => (Level > 0 ? Items[0].Style : Style).SpaceAfter;
}

/// <summary>Text kept as it is.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="TextDirection">The direction of its lines.</param>
internal sealed record PresentedCode(
    NodeSetting Setting, ImmutableArray<string> Lines, TextDirection TextDirection) : PresentedBlock(Setting);

/// <summary>What stands in a box: a callout, a named group, a quotation. Its style's element says which.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Title">The title: the author's, or the word of its kind; null for a quotation.</param>
/// <param name="Blocks">The content.</param>
internal sealed record PresentedBox(
    NodeSetting Setting, PresentedText? Title, ImmutableArray<PresentedBlock> Blocks) : PresentedBlock(Setting);

/// <summary>Blocks in columns side by side.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Count">The number of columns.</param>
/// <param name="Blocks">The content.</param>
internal sealed record PresentedColumns(NodeSetting Setting, int Count, ImmutableArray<PresentedBlock> Blocks) : PresentedBlock(Setting);

/// <summary>A change of topic: a rule across the measure.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Stroke">The rule.</param>
internal sealed record PresentedRule(NodeSetting Setting, Stroke Stroke) : PresentedBlock(Setting);

/// <summary>Ruled lines to write on, which stay together.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Count">How many; at least 1.</param>
internal sealed record PresentedWriteInLines(NodeSetting Setting, int Count) : PresentedBlock(Setting)
{
    /// <summary>The room above each line: what handwriting of adults needs.</summary>
    public static Length Headroom { get; } = Length.FromMillimetres(9);
}

/// <summary>What follows begins a new page.</summary>
internal sealed record PresentedPageBreak(NodeSetting Setting) : PresentedBlock(Setting);

/// <summary>A table.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Source">The table of the document.</param>
/// <param name="Head">The header rows; may be empty.</param>
/// <param name="Body">The other rows.</param>
internal sealed record PresentedTable(
    NodeSetting Setting, Table Source, ImmutableArray<PresentedRow> Head, ImmutableArray<PresentedRow> Body)
    : PresentedBlock(Setting)
{
    /// <summary>How many columns it has.</summary>
    public int ColumnCount => Source.Columns.Length;

    /// <summary>The share of the width that the author gives each column, together 1; empty where the content decides.</summary>
    public ImmutableArray<double> Widths => Source.Widths;

    /// <summary>The share of the width that each column has on the pages of the leaflet; empty where nothing was measured.</summary>
    public required ImmutableArray<double> Shares { get; init; }

    /// <summary>The room within a cell that says nothing else.</summary>
    public required Sides CellPadding { get; init; }

    /// <summary>Whether the cells of the first column head their rows.</summary>
    public required bool HasHeaderColumn { get; init; }

    /// <summary>Whether it stands in a cell of another table.</summary>
    public required bool IsInTable { get; init; }

    /// <summary>The caption, or null.</summary>
    public required PresentedText? Caption { get; init; }

    /// <summary>What later pages say above the header: the caption's words, and that the table goes on.</summary>
    public required PresentedText Continued { get; init; }
}

/// <summary>A picture on a line of its own.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Image">The picture.</param>
/// <param name="Caption">The caption, or null.</param>
internal sealed record PresentedFigure(NodeSetting Setting, PresentedImage Image, PresentedText? Caption) : PresentedBlock(Setting);

/// <summary>Terms with their definitions.</summary>
/// <param name="Setting">Its place and look.</param>
/// <param name="Items">The terms with what defines them.</param>
internal sealed record PresentedDefinitions(NodeSetting Setting, ImmutableArray<PresentedDefinition> Items) : PresentedBlock(Setting);
