namespace Leaflets.Inspection.Conformance;

/// <summary>What a PDF says of itself, what a screen reader is given, and which conditions it breaks.</summary>
/// <param name="PageCount">How many pages it has; 0 where it is encrypted and was not read.</param>
/// <param name="Language">The BCP 47 tag of the document, or null.</param>
/// <param name="Title">The title in its metadata, or null.</param>
/// <param name="Tree">The elements at the top of the structure tree, in reading order.</param>
/// <param name="Violations">The conditions that it breaks; at most 1000 are reported.</param>
public sealed record InspectedPdf(
    int PageCount, string? Language, string? Title, IReadOnlyList<InspectedElement> Tree, IReadOnlyList<Violation> Violations)
{
    /// <summary>
    /// What running headers and footers show: the artifacts of pagination (ISO 32000-1, 14.8.2.2), page
    /// by page in the order of their content.
    /// </summary>
    public IReadOnlyList<InspectedArtifact> Pagination { get; init; } = [];
}
