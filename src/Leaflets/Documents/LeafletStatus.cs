namespace Leaflets.Documents;

/// <summary>How far a leaflet is on its way.</summary>
public enum LeafletStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>With its reviewers.</summary>
    InReview,

    /// <summary>Released.</summary>
    Approved,

    /// <summary>No longer to be given out.</summary>
    Withdrawn,
}
