using Leaflets.Diagnostics;

namespace Leaflets.Formats.Word;

/// <summary>What a style asks for and Word has not.</summary>
internal static class WordDiagnostics
{
    public static readonly DiagnosticDescriptor NoFeature = new(
        "LFT2031",
        DiagnosticSeverity.Warning,
        "Word does not support the OpenType feature '{0}': '{1}' has this look only in the PDF.",
        "Remove it if both files should look the same. Word supports tnum, pnum, onum, lnum, liga, clig, hlig, dlig, calt and ss01 to "
        + "ss20.");
}
