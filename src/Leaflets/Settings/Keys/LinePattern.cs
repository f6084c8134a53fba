namespace Leaflets.Settings.Keys;

/// <summary>How a line runs.</summary>
internal enum LinePattern
{
    /// <summary>Without gaps.</summary>
    Solid,

    /// <summary>Dashes and gaps of the same length.</summary>
    Dashed,
}
