namespace Leaflets.Building.Planning;

/// <summary>What a build does about a leaflet.</summary>
public enum JobAction
{
    /// <summary>It is made.</summary>
    Build,

    /// <summary>Its files are taken from the cache.</summary>
    Restore,

    /// <summary>Nothing: its files are there already.</summary>
    Keep,
}
