namespace Leaflets.Typesetting.Frames;

/// <summary>Which end of an element a <see cref="TagItem"/> marks.</summary>
public enum TagEdge
{
    /// <summary>The element begins.</summary>
    Open,

    /// <summary>The element ends.</summary>
    Close,
}
