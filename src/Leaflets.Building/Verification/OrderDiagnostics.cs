using Leaflets.Diagnostics;

namespace Leaflets.Building.Verification;

/// <summary>What is wrong with the order in which a file draws its text.</summary>
internal static class OrderDiagnostics
{
    public static readonly DiagnosticDescriptor Turned = new(
        "LFT3021",
        DiagnosticSeverity.Error,
        "'{0}' shows '{1}' where its source has '{2}'.",
        "Do not hand the file out. This is a bug in the program: please report it, with the leaflet.");
}
