using Leaflets.Diagnostics;

namespace Leaflets.Building.Importing;

/// <summary>What can go wrong while a file is brought into a collection.</summary>
internal static class ImportDiagnostics
{
    public static readonly DiagnosticDescriptor Unreadable = new(
        "LFT1051", DiagnosticSeverity.Error, "'{0}' cannot be read: {1}.", "Check the path and the file's permissions.");

    public static readonly DiagnosticDescriptor TooMuch = new(
        "LFT5152", DiagnosticSeverity.Error, "Reading '{0}' takes more time or memory than is allowed for a leaflet.",
        "Divide it into several files, or look for text that a program has repeated many times.");

    public static readonly DiagnosticDescriptor NoId = new(
        "LFT1052", DiagnosticSeverity.Error, "The name '{0}' cannot be turned into an id.", "Give an id: --id asthma-inhaler.");

    public static readonly DiagnosticDescriptor Exists = new(
        "LFT1053", DiagnosticSeverity.Error, "'{0}' already exists.", "Choose another id with --id, or replace the file with --force.");

    public static readonly DiagnosticDescriptor NotALanguage = new(
        "LFT1054", DiagnosticSeverity.Error, "'{0}' is not a language tag.", "Use a BCP 47 tag such as en or pt-BR.");

    public static readonly DiagnosticDescriptor PictureLeft = new(
        "LFT1055", DiagnosticSeverity.Warning, "The picture '{0}' was not copied: {1}.",
        "Copy it into the leaflet's folder, and write its path from there.");

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "LFT1056",
        DiagnosticSeverity.Error,
        "'{0}' cannot be written: {1}.",
        "Check the folder's permissions and the free space on the disk.");
}
