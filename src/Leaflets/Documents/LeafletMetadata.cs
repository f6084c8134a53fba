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

    /// <summary>The title as running text; empty where it is nothing but its words.</summary>
    public ImmutableArray<Inline> TitleContent { get; init; } = [];

    /// <summary>One or two sentences that say what the leaflet is about, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>The summary as running text; empty where it is nothing but its words.</summary>
    public ImmutableArray<Inline> SummaryContent { get; init; } = [];

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

    /// <summary>Each of <see cref="Sources"/> as running text; empty where all are nothing but words and addresses.</summary>
    public ImmutableArray<ImmutableArray<Inline>> SourceContents { get; init; } = [];

    /// <summary>Catalogue words.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>The style's name, or null for the collection's.</summary>
    public string? Style { get; init; }

    /// <summary>
    /// The keys of the front matter that mean nothing here, each with its value as it is written; for whoever writes the file again.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Foreign { get; init; } = [];

    /// <summary>How this version was translated, or null for the source version.</summary>
    public TranslationInfo? Translation { get; init; }

    /// <summary>Whether this is a translation of another version of its source than the one that there is now. The page says so.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>This translation, with what it leaves out taken from the version that it translates.</summary>
    /// <param name="source">The metadata of the source version.</param>
    /// <remarks>
    /// Never the title, the language or the record of the translation. A summary that is taken is in the source's language. Where the
    /// source is another version now, its version, dates, summary and status are not those of the translation: the version is the one that
    /// was translated, and what else it does not say itself is not said. No translation is further than its source, or approved before a
    /// second person has reviewed it.
    /// </remarks>
    public LeafletMetadata CompletedFrom(LeafletMetadata source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var isOutdated = Translation is { Of: { } of } && of != source.Version;
        return this with
        {
            IsOutdated = isOutdated,
            Summary = Summary ?? (isOutdated ? null : source.Summary),
            SummaryContent = Summary is null && !isOutdated ? source.SummaryContent : SummaryContent,
            Reference = Reference ?? source.Reference,
            Version = isOutdated ? Translation!.Of : Version ?? source.Version,
            Status = StatusFrom(source, isOutdated),
            StatesStatus = StatesStatus || source.StatesStatus,
            Issued = Issued ?? (isOutdated ? null : source.Issued),
            Review = Review ?? (isOutdated ? null : source.Review),
            Authors = Authors.IsEmpty ? source.Authors : Authors,
            Sources = Sources.IsEmpty ? source.Sources : Sources,
            SourceContents = Sources.IsEmpty ? source.SourceContents : SourceContents,
            Subjects = Subjects.IsEmpty ? source.Subjects : Subjects,
            Style = Style ?? source.Style,
        };
    }

    private LeafletStatus StatusFrom(LeafletMetadata source, bool isOutdated)
    {
        if (source.Status == LeafletStatus.Withdrawn)
        {
            return LeafletStatus.Withdrawn;
        }

        var itself = source.Status;
        if (isOutdated)
        {
            // How far the version was that the translation was made of, its own state alone can say.
            itself = Translation!.State == TranslationState.Approved ? LeafletStatus.Approved : LeafletStatus.InReview;
        }

        var status = StatesStatus ? Status : itself;
        if (status == LeafletStatus.Withdrawn)
        {
            return status;
        }

        status = isOutdated || status < source.Status ? status : source.Status;
        return status == LeafletStatus.Approved && Translation?.State is TranslationState.Machine or TranslationState.Translated
            ? LeafletStatus.InReview : status;
    }
}
