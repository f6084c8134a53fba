namespace Leaflets.Typesetting.Geometry;

/// <summary>The base direction of text and of everything laid out with it.</summary>
public enum TextDirection
{
    /// <summary>Lines begin at the left.</summary>
    LeftToRight,

    /// <summary>Lines begin at the right.</summary>
    RightToLeft,
}
