using Leaflets.Diagnostics;

namespace Leaflets.Building.Verification;

/// <summary>What is wrong with a file that was made and read back.</summary>
internal static class VerificationDiagnostics
{
    public static readonly DiagnosticDescriptor OtherText = new(
        "LFT5011",
        DiagnosticSeverity.Error,
        "'{0}' does not say what its source says: {1} it has '{2}' where the source has '{3}'.",
        "Do not hand the file out. Please report this, with the leaflet: it is a fault of the program.");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "LFT5012", DiagnosticSeverity.Error, "'{0}' cannot be read back: {1}.",
        "See whether something else writes to the folder or the disk fails, and build again.");

    public static readonly DiagnosticDescriptor Violation = new(
        "LFT5013", DiagnosticSeverity.Error, "'{0}' breaks condition {1} at {2}: {3}.",
        "Please report this, with the leaflet: it is a fault of the program.");
}
