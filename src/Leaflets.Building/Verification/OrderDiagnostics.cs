using Leaflets.Diagnostics;

namespace Leaflets.Building.Verification;

/// <summary>What is wrong with the order in which a file draws its text.</summary>
internal static class OrderDiagnostics
{
    public static readonly DiagnosticDescriptor Turned = new(
        "LFT3021",
        DiagnosticSeverity.Error,
        "'{0}' draws '{1}' where its source has '{2}'.",
        "Do not hand the file out. Please report this, with the leaflet: it is a fault of the program.");
}
