using Leaflets.Diagnostics;

namespace Leaflets.Building.Importing;

/// <summary>What can go wrong while a file is brought into a collection.</summary>
internal static class ImportDiagnostics
{
    public static readonly DiagnosticDescriptor Unreadable = new(
        "LFT1051", DiagnosticSeverity.Error, "'{0}' cannot be read: {1}.", "Check the path and the file's permissions.");

    public static readonly DiagnosticDescriptor TooMuch = new(
        "LFT5152", DiagnosticSeverity.Error, "To read '{0}' takes more time or memory than a leaflet may.",
        "Divide it into several files, or look for what a program wrote over and over.");

    public static readonly DiagnosticDescriptor NoId = new(
        "LFT1052", DiagnosticSeverity.Error, "No id can be made of the name '{0}'.", "Name one: --id asthma-inhaler.");

    public static readonly DiagnosticDescriptor Exists = new(
        "LFT1053", DiagnosticSeverity.Error, "'{0}' is there already.", "Choose another id with --id, or replace it with --force.");

    public static readonly DiagnosticDescriptor NotALanguage = new(
        "LFT1054", DiagnosticSeverity.Error, "'{0}' is no language tag.", "Use a BCP 47 tag such as en or pt-BR.");

    public static readonly DiagnosticDescriptor PictureLeft = new(
        "LFT1055", DiagnosticSeverity.Warning, "The picture '{0}' was not brought along: {1}.",
        "Put it into the leaflet's folder, and write its path from there.");

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "LFT1056", DiagnosticSeverity.Error, "'{0}' cannot be written: {1}.", "Check the folder's permissions and the space on the disk.");
}
