using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Building;

/// <summary>Facts about a leaflet in one language, for lists and catalogues. Immutable.</summary>
public sealed record LeafletFacts
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The version, or null.</summary>
    public string? Version { get; init; }

    /// <summary>The status of the leaflet.</summary>
    public LeafletStatus Status { get; init; }

    /// <summary>The date of issue, or null.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The date by which it must be reviewed, or null.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>Its subjects.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>The state of the translation, or null if it is not a translation.</summary>
    public TranslationState? Translation { get; init; }

    /// <summary>The version that was translated, or null.</summary>
    public string? TranslationOf { get; init; }

    /// <summary>The SHA-256 digest of the Markdown file, lower-case hexadecimal.</summary>
    public required string SourceSha256 { get; init; }

    internal static LeafletFacts Of(LeafletMetadata metadata, string sourceSha256) => new()
    {
        Title = metadata.Title,
        Reference = metadata.Reference,
        Version = metadata.Version,
        Status = metadata.Status,
        Issued = metadata.Issued,
        Review = metadata.Review,
        Subjects = metadata.Subjects,
        Translation = metadata.Translation?.State,
        TranslationOf = metadata.Translation?.Of,
        SourceSha256 = sourceSha256,
    };
}
