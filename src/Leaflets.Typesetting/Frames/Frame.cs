using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Frames;

/// <summary>A finished piece of layout: items at places. The only thing that layout hands to an exporter.</summary>
/// <param name="Size">The extent that the frame claims; items may lie outside it (hung markers).</param>
/// <param name="Items">The items, in painting order, which is also reading order between tags.</param>
public sealed record Frame(Size Size, ImmutableArray<FrameItem> Items)
{
    /// <summary>A frame with nothing in it.</summary>
    public static Frame Empty { get; } = new(Size.Zero, []);
}
