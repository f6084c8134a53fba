using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// Nodes in balanced columns of one width, read column by column from the side where lines begin. A block that a page has room for stays
/// whole on it; of a taller one, columns as high as a page come first and only the rest is balanced.
/// </summary>
/// <param name="Count">The number of columns; at least 1.</param>
/// <param name="Gap">The room between two columns; less than the measure takes.</param>
/// <param name="Children">The content.</param>
public sealed record ColumnsNode(int Count, Length Gap, ImmutableArray<FlowNode> Children) : FlowNode
{
    /// <summary>The line in the middle of each gap, decoration; or null.</summary>
    public Stroke? Rule { get; init; }
}
