using System.Collections.Immutable;
using Leaflets.Batch;
using Leaflets.Diagnostics;
using Leaflets.Styling;

namespace Leaflets.Collections;

/// <summary>What all leaflets of a collection share: <c>leaflets/collection.yaml</c>. Immutable.</summary>
internal sealed record CollectionSettings
{
    /// <summary>The file, relative to the collection.</summary>
    public const string Path = "leaflets/collection.yaml";

    /// <summary>The language that leaflets are written in first.</summary>
    public string SourceLanguage { get; init; } = "en";

    /// <summary>The style of leaflets that name none.</summary>
    public string Style { get; init; } = "clear-print";

    /// <summary>Where the style is named.</summary>
    public SourceSpan StyleSpan { get; init; } = SourceSpan.StartOf(new SourceText(Path, string.Empty));

    /// <summary>Who hands out the leaflets.</summary>
    public Clinic Clinic { get; init; } = Clinic.None;

    /// <summary>What is made of each leaflet; at least one.</summary>
    public ImmutableArray<OutputFormat> Formats { get; init; } = [OutputFormat.Pdf, OutputFormat.Docx];
}
