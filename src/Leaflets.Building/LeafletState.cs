namespace Leaflets.Building;

/// <summary>How the building of a leaflet ended.</summary>
public enum LeafletState
{
    /// <summary>Every file was made.</summary>
    Made,

    /// <summary>Every file was taken from the cache: it was made before of the same.</summary>
    Restored,

    /// <summary>Every file was there already, as it would be made now.</summary>
    Current,

    /// <summary>An error stands in the way; earlier files are kept.</summary>
    Failed,

    /// <summary>The program is at fault; earlier files are kept.</summary>
    Faulted,

    /// <summary>The caller stopped the build before this leaflet's turn.</summary>
    Stopped,
}
