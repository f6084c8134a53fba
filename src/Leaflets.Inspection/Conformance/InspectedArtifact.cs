namespace Leaflets.Inspection.Conformance;

/// <summary>Text that is seen and not heard: an artifact of pagination (ISO 32000-1, table 330).</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Subtype">Header, Footer or another subtype, or null where the artifact states none.</param>
/// <param name="Text">
/// The text in the order of the content, its replacement text in its place, a space wherever a new place is taken up.
/// </param>
public sealed record InspectedArtifact(int Page, string? Subtype, string Text);
