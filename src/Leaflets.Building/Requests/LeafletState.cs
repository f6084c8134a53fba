namespace Leaflets.Building;

/// <summary>How the building of a leaflet ended.</summary>
public enum LeafletState
{
    /// <summary>Every file was built.</summary>
    Made,

    /// <summary>Every file was taken from the cache: it was built earlier from the same inputs.</summary>
    Restored,

    /// <summary>Every file was already up to date.</summary>
    Current,

    /// <summary>There was an error; earlier files are kept.</summary>
    Failed,

    /// <summary>There was an internal error; earlier files are kept.</summary>
    Faulted,

    /// <summary>The caller stopped the build before this leaflet's turn.</summary>
    Stopped,
}
