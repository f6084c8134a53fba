using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>What can end the work on a leaflet beside what stands in it, and what bounds its reports.</summary>
internal static class CompilationDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenFont = new(
        "LFT5003",
        DiagnosticSeverity.Error,
        "A typeface that this leaflet needs cannot be read: {0}.",
        "Put a whole copy of the file into the folder of typefaces.");

    public static readonly DiagnosticDescriptor TooSlow = new(
        "LFT5004",
        DiagnosticSeverity.Error,
        "The leaflet takes more than {0} seconds of a processor.",
        "Divide it into several leaflets, or allow it more with --time-limit.");

    public static readonly DiagnosticDescriptor TooLong = new(
        "LFT5015",
        DiagnosticSeverity.Error,
        "The leaflet is not done after {0} seconds.",
        "The machine does too much else, or a disk does not answer: build with fewer workers (--workers), "
            + "or allow more with --time-limit.");

    public static readonly DiagnosticDescriptor TooMuchMemory = new(
        "LFT5005",
        DiagnosticSeverity.Error,
        "The leaflet takes more than {0} MB of memory.",
        "Divide it into several leaflets, or allow it more with --memory-limit.");

    public static readonly DiagnosticDescriptor More = new(
        "LFT5014",
        DiagnosticSeverity.Info,
        "{0} has been reported of this leaflet often enough; there are {1} more of it.",
        "Mend those that are reported, and build again.");

    public static readonly DiagnosticDescriptor Fault = new(
        "LFT5090",
        DiagnosticSeverity.Error,
        "A fault of the program: {0}.",
        "Please report it, with the leaflet; the other leaflets are not touched by it.");
}
