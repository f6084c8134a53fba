namespace Leaflets.Batch;

/// <summary>How the building of a leaflet ended.</summary>
public enum LeafletState
{
    /// <summary>Every file was made.</summary>
    Made,

    /// <summary>An error stands in the way; earlier files are kept.</summary>
    Failed,

    /// <summary>The program is at fault; earlier files are kept.</summary>
    Faulted,

    /// <summary>The caller stopped the build before this leaflet's turn.</summary>
    Stopped,
}
