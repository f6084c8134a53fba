namespace Leaflets.Building;

/// <summary>What a build does with a leaflet.</summary>
public enum JobAction
{
    /// <summary>It is built.</summary>
    Build,

    /// <summary>Its files are taken from the cache.</summary>
    Restore,

    /// <summary>Nothing: its files are up to date.</summary>
    Keep,
}
