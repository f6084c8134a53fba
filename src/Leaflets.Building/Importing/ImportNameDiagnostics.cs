using Leaflets.Diagnostics;

namespace Leaflets.Building.Importing;

/// <summary>What can be wrong with several files that are brought in together.</summary>
internal static class ImportNameDiagnostics
{
    public static readonly DiagnosticDescriptor Collision = new(
        "LFT5130",
        DiagnosticSeverity.Error,
        "'{0}' would become '{1}', and so would '{2}': one would replace the other.",
        "Import one of them separately, with its own id (--id) or language (--language).");
}
