using Leaflets.Diagnostics;

namespace Leaflets.Building.Verification;

/// <summary>What is wrong with a file that was made and read back.</summary>
internal static class VerificationDiagnostics
{
    public static readonly DiagnosticDescriptor OtherText = new(
        "LFT5011",
        DiagnosticSeverity.Error,
        "'{0}' does not say what its source says: {1} it has '{2}' where the source has '{3}'.",
        "Do not hand the file out. This is a bug in the program: please report it, with the leaflet.");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "LFT5012", DiagnosticSeverity.Error, "'{0}' cannot be read back: {1}.",
        "Check whether another program writes to the folder or the disk is failing, and build again.");

    public static readonly DiagnosticDescriptor Violation = new(
        "LFT5013", DiagnosticSeverity.Error, "'{0}' breaks condition {1} at {2}: {3}.",
        "This is a bug in the program: please report it, with the leaflet.");
}
