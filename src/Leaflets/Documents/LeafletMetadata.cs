using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>What is known of a leaflet beside its text.</summary>
public sealed record LeafletMetadata
{
    /// <summary>The leaflet's id: the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>The BCP 47 tag of this version's language: the name of its file.</summary>
    public required string Language { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences that say what the leaflet is about, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The clinic's reference code, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The version, as the clinic counts, or null.</summary>
    public string? Version { get; init; }

    /// <summary>How far the leaflet is on its way.</summary>
    public LeafletStatus Status { get; init; }

    /// <summary>The day of issue, or null.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The day by which the leaflet must be reviewed, or null.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>What it rests on.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Catalogue words.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>The style's name, or null for the collection's.</summary>
    public string? Style { get; init; }

    /// <summary>How this version was translated, or null for the source version.</summary>
    public TranslationInfo? Translation { get; init; }
}
