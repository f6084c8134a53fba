using Leaflets.Diagnostics;

namespace Leaflets.Markdown;

/// <summary>What can be wrong with lists, and with lines that look like rows of a table (LFT1320 to LFT1339).</summary>
internal static class ListDiagnostics
{
    public static readonly DiagnosticDescriptor NumberJumps = Warning(
        "LFT1320",
        "The item '{0}' follows '{1}' in one list; it is printed with the number that stands here.",
        "Correct the number if a step was miscounted. If it is no step but a date, a floor or the like, write a backslash before its full stop, as in '12\\. November'.");

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
