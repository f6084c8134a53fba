namespace Leaflets.Typesetting.Geometry;

/// <summary>A width and a height.</summary>
public readonly record struct Size(Length Width, Length Height)
{
    /// <summary>No extent.</summary>
    public static Size Zero => default;
}
