namespace Leaflets.Typesetting.Geometry;

/// <summary>An upright rectangle by its top left corner and size.</summary>
public readonly record struct Rect(Point Origin, Size Size)
{
    /// <summary>The x of the left edge.</summary>
    public Length Left => Origin.X;

    /// <summary>The y of the top edge.</summary>
    public Length Top => Origin.Y;

    /// <summary>The x of the right edge.</summary>
    public Length Right => Origin.X + Size.Width;

    /// <summary>The y of the bottom edge.</summary>
    public Length Bottom => Origin.Y + Size.Height;

    /// <summary>This rectangle moved.</summary>
    public Rect Offset(Point by) => new(Origin.Offset(by), Size);
}
