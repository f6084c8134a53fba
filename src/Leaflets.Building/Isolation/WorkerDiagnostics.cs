using Leaflets.Diagnostics;

namespace Leaflets.Building.Isolation;

/// <summary>What can go wrong with the processes that make leaflets apart from the build (LFT5150 and on).</summary>
internal static class WorkerDiagnostics
{
    public static readonly DiagnosticDescriptor Ended = new(
        "LFT5150", DiagnosticSeverity.Error, "The process that made this leaflet ended before it was done, twice: {0}.",
        "Look for what is unusual in it (a picture, deep nesting, great length), and please report it; the other leaflets are not "
        + "touched by it.");

    public static readonly DiagnosticDescriptor CannotStart = new(
        "LFT5151", DiagnosticSeverity.Error, "No process can be started to make this leaflet in: {0}.",
        "Build without --isolate, or see why the system refuses it.");
}
