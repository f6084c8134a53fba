using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>A PDF that would break its standards is not handed out (LFT404x).</summary>
internal static class ConformanceDiagnostics
{
    public static readonly DiagnosticDescriptor Unfit = new(
        "LFT4045",
        DiagnosticSeverity.Error,
        "The PDF would break PDF/UA-1 or PDF/A-2a, so it is not made: {0}.",
        "Change what the message names. If the leaflet looks right there, please report it.");
}
