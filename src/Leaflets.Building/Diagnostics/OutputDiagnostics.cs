using Leaflets.Diagnostics;

namespace Leaflets.Building.Diagnostics;

/// <summary>What is said of files in the output folder that a build does not make (LFT5120 and on).</summary>
internal static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor OutOfStep = new(
        "LFT5120",
        DiagnosticSeverity.Warning,
        "{0} in the output folder, this one among them, {1} out of step with the sources, and this build does not make {2}; '{3}' does.",
        "Build them anew, or remove them.");

    public static readonly DiagnosticDescriptor Unknown = new(
        "LFT5121",
        DiagnosticSeverity.Info,
        "{0} in the output folder, this one among them, {1} not made by this build, and no cache tells whether {2} in step with the "
        + "sources; '{3}' makes them.",
        "Build them anew where they are to be handed out, or remove them.");
}
