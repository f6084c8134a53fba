using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// A piece of the flow that no page break divides: a line, a table row, a picture, the edge of a box. The flow is a list of slices,
/// as TeX's main vertical list is one of boxes, glue and penalties.
/// </summary>
internal sealed class Slice
{
    /// <summary>What is seen; positions count from the left edge of the flow and the slice's top.</summary>
    public required Frame Content { get; init; }

    /// <summary>The height that the slice takes.</summary>
    public required Length Height { get; init; }

    /// <summary>The space above, which is dropped at the top of a page.</summary>
    public required Length SpaceBefore { get; init; }

    /// <summary>The space above where the slice begins a page or column, below the edges and header rows that are repeated there.</summary>
    public Length SpaceAtTop { get; init; }

    /// <summary>What a page break above this slice costs; see <see cref="BreakCost"/>.</summary>
    public required double BreakCost { get; init; }

    /// <summary>Whether the slice begins a page, whatever room there is above.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>The innermost box that the slice lies in, or null.</summary>
    public required BoxInstance? Box { get; init; }

    /// <summary>The innermost box that a page break above this slice divides: for the top edge of a box, the box around it.</summary>
    public BoxInstance? BoxAbove => IsTopEdge ? Box?.Parent : Box;

    /// <summary>Whether the slice is the top edge of its box.</summary>
    public bool IsTopEdge { get; init; }

    /// <summary>The distance from the top to the first baseline, or null for content without one.</summary>
    public Length? Baseline { get; init; }

    /// <summary>The header rows that stand above this slice where it begins a page, or null.</summary>
    public RepeatedHeader? Header { get; init; }

    /// <summary>The notes that the slice calls.</summary>
    public ImmutableArray<int> Notes { get; init; } = [];

    /// <summary>What comes before the content in reading order: elements that open, a list marker.</summary>
    public ImmutableArray<FrameItem> Prelude { get; init; } = [];

    /// <summary>The elements that close after the content, innermost first.</summary>
    public List<StructureElement> Closes { get; } = [];
}
