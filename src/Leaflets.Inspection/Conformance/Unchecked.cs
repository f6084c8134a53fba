namespace Leaflets.Inspection.Conformance;

/// <summary>Machine conditions of the Matterhorn Protocol 1.02 that are not checked here, each with the reason.</summary>
internal static class Unchecked
{
    /// <summary>Number → reason.</summary>
    public static readonly IReadOnlyList<(string Id, string Reason)> All =
    [
        ("17-003", "Formulas in fonts without Unicode are reported as 10-001 and 31-027, like all text."),
        ("28-014", "Media clips are annotations that PDF/A does not allow: A-6.3.1-1 reports them."),
        ("28-015", "Media clips are annotations that PDF/A does not allow: A-6.3.1-1 reports them."),
        ("28-016", "The file of a FileAttachment is reported as 21-001."),
        ("28-018", "The appearance streams of printer's marks are not read."),
        ("31-012", "CharSet of Type 1 fonts is not read."),
        ("31-013", "CharSet of Type 1 fonts is not read."),
        ("31-021", "Differences of simple TrueType fonts are read for text, not compared with the Adobe Glyph List."),
        ("31-022", "Differences of simple TrueType fonts are read for text, not compared with the program's character maps."),
        ("31-023", "Differences of simple TrueType fonts are read for text, not compared with the program's character maps."),
    ];
}
