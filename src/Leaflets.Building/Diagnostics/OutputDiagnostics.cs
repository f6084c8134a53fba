using Leaflets.Diagnostics;

namespace Leaflets.Building.Diagnostics;

/// <summary>What is said of files in the output folder that a build does not make (LFT5120 and on).</summary>
internal static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor OutOfStep = new(
        "LFT5120",
        DiagnosticSeverity.Warning,
        "{0} in the output folder, including this one, {1} out of date, and this build does not update {2}; '{3}' does.",
        "Build them again, or remove them.");

    public static readonly DiagnosticDescriptor Unknown = new(
        "LFT5121",
        DiagnosticSeverity.Info,
        "{0} in the output folder, including this one, {1} not part of this build, and no cache has a record of whether {2} up to "
        + "date; '{3}' builds them.",
        "Build them again before you hand them out, or remove them.");
}
