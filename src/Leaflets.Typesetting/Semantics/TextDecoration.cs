namespace Leaflets.Typesetting.Semantics;

/// <summary>A line that says something of the text that it goes with.</summary>
public enum TextDecoration
{
    /// <summary>A line under text that was put in.</summary>
    Underline,

    /// <summary>A line through text that no longer holds.</summary>
    LineThrough,
}
