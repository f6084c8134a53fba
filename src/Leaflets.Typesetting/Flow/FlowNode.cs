using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Flow;

/// <summary>A block to be laid out, one below the other. The set is closed. Immutable, compared by reference in layout.</summary>
public abstract record FlowNode
{
    private protected FlowNode()
    {
    }

    /// <summary>The element of meaning that the node is, or null.</summary>
    public StructureElement? Element { get; init; }

    /// <summary>The space above; of two meeting spaces the greater counts; none at the top of a page or box.</summary>
    public Length SpaceBefore { get; init; }

    /// <summary>The space below; of two meeting spaces the greater counts; none at the foot of a page or box.</summary>
    public Length SpaceAfter { get; init; }

    /// <summary>
    /// Which side lines, markers, columns and box edges begin at, where it is not the side that they begin at around the node.
    /// </summary>
    public TextDirection? Direction { get; init; }

    /// <summary>Whether the node's end stays on the page of the next node's beginning.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Content">The content in reading order.</param>
/// <param name="Style">How it is set.</param>
public sealed record ParagraphNode(ImmutableArray<InlineItem> Content, ParagraphStyle Style) : FlowNode;

/// <summary>Nodes in a box, which may have padding, lines and a ground, or nothing but meaning.</summary>
/// <param name="Children">The content.</param>
public sealed record BoxNode(ImmutableArray<FlowNode> Children) : FlowNode
{
    /// <summary>How far the box stands in from the side where lines begin.</summary>
    public Length IndentStart { get; init; }

    /// <summary>The room between edge and content, or null for a box without edges, through which its children's spaces pass.</summary>
    public BoxDecoration? Decoration { get; init; }

    /// <summary>How strongly the box stays on one page.</summary>
    public Keep Keep { get; init; }
}

/// <summary>A list item: content with a marker hung in front of its first line.</summary>
/// <param name="Marker">The marker's content, set on one line.</param>
/// <param name="MarkerStyle">How the marker is set.</param>
/// <param name="Children">The content.</param>
public sealed record MarkedNode(ImmutableArray<InlineItem> Marker, ParagraphStyle MarkerStyle, ImmutableArray<FlowNode> Children) : FlowNode
{
    /// <summary>How far the content stands in; the marker hangs in this room.</summary>
    public Length Indent { get; init; }

    /// <summary>The space between the marker's end and the content; the marker is set against it.</summary>
    public Length Gap { get; init; }

    /// <summary>The element that the marker is.</summary>
    public StructureElement? MarkerElement { get; init; }

    /// <summary>The element that the content is.</summary>
    public StructureElement? BodyElement { get; init; }
}

/// <summary>Something of a fixed size: a picture.</summary>
/// <param name="Frame">The content; may be narrower than the measure.</param>
public sealed record FrameNode(Frame Frame) : FlowNode
{
    /// <summary>Where the frame stands in the measure.</summary>
    public TextAlignment Alignment { get; init; } = TextAlignment.Start;
}

/// <summary>What follows begins a new page. It has no height; inside columns and cells it has no meaning.</summary>
public sealed record PageBreakNode : FlowNode;

/// <summary>A line across the measure: decoration.</summary>
/// <param name="Stroke">The line.</param>
public sealed record RuleNode(Stroke Stroke) : FlowNode
{
    /// <summary>Room above the line, which is part of the node: what one writes on a ruled line stands here.</summary>
    public Length Headroom { get; init; }
}
