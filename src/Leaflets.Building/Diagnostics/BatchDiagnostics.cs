using Leaflets.Diagnostics;

namespace Leaflets.Building.Diagnostics;

/// <summary>What can go wrong with the files of a build.</summary>
internal static class BatchDiagnostics
{
    public static readonly DiagnosticDescriptor CannotWrite = new(
        "LFT5001", DiagnosticSeverity.Error, "'{0}' cannot be written: {1}.",
        "Check the folder's permissions and the space on the disk; close the file where it is open.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor CacheFails = new(
        "LFT5006", DiagnosticSeverity.Warning, "What was made cannot all be kept in the cache: {0}.",
        "The outputs are whole. Check the folder's permissions and the space on the disk, or name another with --cache.");

    public static readonly DiagnosticDescriptor Strangers = new(
        "LFT5007", DiagnosticSeverity.Warning,
        "Files in the output folder that no leaflet of the collection makes any more: {0}, this one among them.",
        "Remove them with build --clean, or by hand.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor StrangersRemoved = new(
        "LFT5008", DiagnosticSeverity.Info, "Files that no leaflet of the collection makes any more were removed: {0}.",
        "Nothing is to be done.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor StrangersStay = new(
        "LFT5009", DiagnosticSeverity.Warning, "Nothing is removed that no leaflet makes any more: {0}.",
        "Mend that first, or remove the files by hand.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor ChangedByOthers = new(
        "LFT5170",
        DiagnosticSeverity.Warning,
        "Files in the output folder that this build does not make are no longer what was made: {0}, this one among them. "
            + "The manifest does not list them any more.",
        "Remove them, or have them made again, where a leaflet still makes them.")
    {
        Area = DiagnosticArea.Output,
    };
}
