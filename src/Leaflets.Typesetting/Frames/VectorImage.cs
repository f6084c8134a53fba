using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Frames;

/// <summary>A drawing of paths and text, sharp at every size. Immutable.</summary>
public sealed class VectorImage : Picture
{
    /// <summary>Makes a drawing.</summary>
    /// <param name="size">Its own size; both sides are positive. What lies outside is not drawn.</param>
    /// <param name="items">What is drawn, in painting order, from the top left corner.</param>
    public VectorImage(Size size, ImmutableArray<DrawingItem> items)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Width.Points, nameof(size));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Height.Points, nameof(size));
        Size = size;
        Items = items;
    }

    /// <summary>Its own size.</summary>
    public Size Size { get; }

    /// <summary>What is drawn, in painting order.</summary>
    public ImmutableArray<DrawingItem> Items { get; }

    /// <inheritdoc/>
    public override double Proportion => Size.Height / Size.Width;
}
