using Leaflets.Diagnostics;

namespace Leaflets.Building.Isolation;

/// <summary>What can go wrong with the processes that make leaflets apart from the build (LFT5150 and on).</summary>
internal static class WorkerDiagnostics
{
    public static readonly DiagnosticDescriptor Ended = new(
        "LFT5150", DiagnosticSeverity.Error, "The process that built this leaflet ended too early, twice: {0}.",
        "Look for something unusual in the leaflet (a picture, deep nesting, a very long text), and please report it. Other leaflets "
        + "are not affected.");

    public static readonly DiagnosticDescriptor CannotStart = new(
        "LFT5151", DiagnosticSeverity.Error, "A process to build this leaflet could not be started: {0}.",
        "Build without --isolate, or find out why the system does not allow it.");
}
