namespace Leaflets.Typesetting.Geometry;

/// <summary>A place in a frame: x grows to the right, y grows downward, both from the frame's top left corner.</summary>
public readonly record struct Point(Length X, Length Y)
{
    /// <summary>The top left corner.</summary>
    public static Point Origin => default;

    /// <summary>This point moved by another's coordinates.</summary>
    public Point Offset(Point by) => new(X + by.X, Y + by.Y);

    /// <summary>This point moved.</summary>
    public Point Offset(Length x, Length y) => new(X + x, Y + y);
}
