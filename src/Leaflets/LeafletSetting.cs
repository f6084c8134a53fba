using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>How one leaflet is to look, and where it stands. Immutable.</summary>
internal sealed record LeafletSetting
{
    /// <summary>The style's name.</summary>
    public required string Style { get; init; }

    /// <summary>Where the style is named.</summary>
    public required SourceSpan StyleSpan { get; init; }

    /// <summary>The leaflet's language: a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The folder of the leaflet, from which it names its pictures.</summary>
    public required string Folder { get; init; }

    /// <summary>The beginning of the leaflet, for what concerns it as a whole.</summary>
    public required SourceSpan Start { get; init; }

    /// <summary>Whether the text has errors: what rules would find in it may be false. All else is looked at.</summary>
    public bool IsUnsound { get; init; }

    /// <summary>Who hands it out.</summary>
    public Clinic Clinic { get; init; } = Clinic.None;
}
