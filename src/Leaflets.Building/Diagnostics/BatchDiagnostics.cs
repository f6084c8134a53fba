using Leaflets.Diagnostics;

namespace Leaflets.Building.Diagnostics;

/// <summary>What can go wrong with the files of a build.</summary>
internal static class BatchDiagnostics
{
    public static readonly DiagnosticDescriptor CannotWrite = new(
        "LFT5001", DiagnosticSeverity.Error, "'{0}' cannot be written: {1}.",
        "Check the folder's permissions and the free space on the disk. If the file is open in a program, close it.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor CacheFails = new(
        "LFT5006", DiagnosticSeverity.Warning, "Not everything that was built could be stored in the cache: {0}.",
        "The output files are complete. Check the folder's permissions and the free space on the disk, or choose another folder with "
        + "--cache.");

    public static readonly DiagnosticDescriptor Orphans = new(
        "LFT5007", DiagnosticSeverity.Warning,
        "The output folder has files that no leaflet of the collection produces any more: {0}, including this one.",
        "Remove them with 'leaflets build --clean', or by hand.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor OrphansRemoved = new(
        "LFT5008", DiagnosticSeverity.Info, "Files that no leaflet of the collection produces any more were removed: {0}.",
        "No action is needed.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor OrphansStay = new(
        "LFT5009", DiagnosticSeverity.Warning, "Files that no leaflet produces any more were not removed: {0}.",
        "Correct that first, or remove the files by hand.")
    {
        Area = DiagnosticArea.Output,
    };

    public static readonly DiagnosticDescriptor ChangedByOthers = new(
        "LFT5170",
        DiagnosticSeverity.Warning,
        "The output folder has files that this build does not update and that have changed since they were built: {0}, including this one. "
        + "The manifest no longer lists them.",
        "Remove them. If a leaflet still produces them, build that leaflet again.")
    {
        Area = DiagnosticArea.Output,
    };
}
