using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>What can go wrong while files are written.</summary>
internal static class BatchDiagnostics
{
    public static readonly DiagnosticDescriptor CannotWrite = new(
        "LFT5001", DiagnosticSeverity.Error, "'{0}' cannot be written: {1}.", "Check the folder's permissions and the space on the disk; close the file where it is open.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor BrokenFont = new(
        "LFT5003", DiagnosticSeverity.Error, "A typeface that this leaflet needs cannot be read: {0}.", "Put a whole copy of the file into the folder of typefaces.");

    public static readonly DiagnosticDescriptor TooSlow = new(
        "LFT5004", DiagnosticSeverity.Error, "The leaflet takes more than {0} seconds of a processor.", "Divide it into several leaflets, or allow it more with --time-limit.");

    public static readonly DiagnosticDescriptor TooLong = new(
        "LFT5015",
        DiagnosticSeverity.Error,
        "The leaflet is not done after {0} seconds.",
        "The machine does too much else, or a disk does not answer: build with fewer workers (--workers), or allow more with --time-limit.");

    public static readonly DiagnosticDescriptor TooMuchMemory = new(
        "LFT5005", DiagnosticSeverity.Error, "The leaflet takes more than {0} MB of memory.", "Divide it into several leaflets, or allow it more with --memory-limit.");

    public static readonly DiagnosticDescriptor CacheFails = new(
        "LFT5006", DiagnosticSeverity.Warning, "What was made cannot all be kept in the cache: {0}.", "The outputs are whole. Check the folder's permissions and the space on the disk, or name another with --cache.");

    public static readonly DiagnosticDescriptor Strangers = new(
        "LFT5007", DiagnosticSeverity.Warning, "Files in the output folder that no leaflet of the collection makes any more: {0}, this one among them.", "Remove them with build --clean, or by hand.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor StrangersRemoved = new(
        "LFT5008", DiagnosticSeverity.Info, "Files that no leaflet of the collection makes any more were removed: {0}.", "Nothing is to be done.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor StrangersStay = new(
        "LFT5009", DiagnosticSeverity.Warning, "Nothing is removed that no leaflet makes any more: {0}.", "Mend that first, or remove the files by hand.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor More = new(
        "LFT5014", DiagnosticSeverity.Info, "{0} has been reported of this leaflet often enough; there are {1} more of it.", "Mend those that are reported, and build again.");

    public static readonly DiagnosticDescriptor ChangedByOthers = new(
        "LFT5170",
        DiagnosticSeverity.Warning,
        "Files in the output folder that this build does not make are no longer what was made: {0}, this one among them. "
            + "The manifest does not list them any more.",
        "Remove them, or have them made again, where a leaflet still makes them.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor Fault = new(
        "LFT5090", DiagnosticSeverity.Error, "A fault of the program: {0}.", "Please report it, with the leaflet; the other leaflets are not touched by it.");
}
