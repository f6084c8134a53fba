using Leaflets.Diagnostics;

namespace Leaflets;

/// <summary>What can end the work on a leaflet beside what stands in it, and what bounds its reports.</summary>
internal static class CompilationDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenFont = new(
        "LFT5003",
        DiagnosticSeverity.Error,
        "A typeface that this leaflet needs cannot be read: {0}.",
        "Put a complete copy of the file into the folder of typefaces.");

    public static readonly DiagnosticDescriptor TooSlow = new(
        "LFT5004",
        DiagnosticSeverity.Error,
        "Building the leaflet takes more than {0} seconds of processor time.",
        "Divide it into several leaflets, or allow more time with --time-limit.");

    public static readonly DiagnosticDescriptor TooLong = new(
        "LFT5015",
        DiagnosticSeverity.Error,
        "The leaflet is not finished after {0} seconds.",
        "The machine is busy with other work, or a disk does not respond. Build with fewer workers (--workers), or allow more time with "
        + "--time-limit.");

    public static readonly DiagnosticDescriptor TooMuchMemory = new(
        "LFT5005",
        DiagnosticSeverity.Error,
        "Building the leaflet takes more than {0} MB of memory.",
        "Divide it into several leaflets, or allow more memory with --memory-limit.");

    public static readonly DiagnosticDescriptor More = new(
        "LFT5014",
        DiagnosticSeverity.Info,
        "{0} occurs {1} more times in this leaflet.",
        "Correct those that are reported, and build again.");

    public static readonly DiagnosticDescriptor Fault = new(
        "LFT5090",
        DiagnosticSeverity.Error,
        "Internal error: {0}.",
        "Please report it, with the leaflet. Other leaflets are not affected.");
}
