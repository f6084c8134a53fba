using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Diagnostics;

/// <summary>What a source can say that no tagged file can: tables that are no grid, long forms of nothing (LFT404x).</summary>
internal static class ConformanceDiagnostics
{
    public static readonly DiagnosticDescriptor CellOverCell = new(
        "LFT4040",
        DiagnosticSeverity.Error,
        "This cell overlaps a cell that extends down from a row above, so it is unclear which of the two belongs here.",
        "Make its colspan smaller, or the rowspan of the cell above.");

    public static readonly DiagnosticDescriptor AbbreviationEmpty = new(
        "LFT4043",
        DiagnosticSeverity.Error,
        "The abbreviation for '{0}' has no letters, so the long form would be lost.",
        "Write the short form between <abbr> and </abbr>, or remove the element.");
}
