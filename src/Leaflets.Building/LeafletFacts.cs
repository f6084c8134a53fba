using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Building;

/// <summary>What lists and catalogues say of a leaflet in one language. Immutable.</summary>
public sealed record LeafletFacts
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The reference, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>The version, or null.</summary>
    public string? Version { get; init; }

    /// <summary>How far the leaflet is.</summary>
    public LeafletStatus Status { get; init; }

    /// <summary>When it was issued, or null.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>When it is to be reviewed, or null.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>What it is about.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>How far the translation is, or null where it is none.</summary>
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
