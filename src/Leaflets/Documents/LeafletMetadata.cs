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

    /// <summary>Whether the version says its status itself; a translation that does not has its source's.</summary>
    public bool StatesStatus { get; init; }

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

    /// <summary>The keys of the front matter that mean nothing here, each with its value as it is written; for whoever writes the file again.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Foreign { get; init; } = [];

    /// <summary>How this version was translated, or null for the source version.</summary>
    public TranslationInfo? Translation { get; init; }

    /// <summary>This translation, with what it leaves out taken from the version that it translates.</summary>
    /// <param name="source">The metadata of the source version.</param>
    /// <remarks>Never the title, the language or the record of the translation. A summary that is taken is in the source's language.</remarks>
    public LeafletMetadata CompletedFrom(LeafletMetadata source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return this with
        {
            Summary = Summary ?? source.Summary,
            Reference = Reference ?? source.Reference,
            Version = Version ?? source.Version,
            Status = StatesStatus ? Status : source.Status,
            StatesStatus = StatesStatus || source.StatesStatus,
            Issued = Issued ?? source.Issued,
            Review = Review ?? source.Review,
            Authors = Authors.IsEmpty ? source.Authors : Authors,
            Sources = Sources.IsEmpty ? source.Sources : Sources,
            Subjects = Subjects.IsEmpty ? source.Subjects : Subjects,
            Style = Style ?? source.Style,
        };
    }
}
