using Leaflets.Diagnostics;

namespace Leaflets.Formats.Word;

/// <summary>What a style asks for and Word has not.</summary>
internal static class WordDiagnostics
{
    public static readonly DiagnosticDescriptor NoFeature = new(
        "LFT2031",
        DiagnosticSeverity.Warning,
        "Word has no OpenType feature '{0}': '{1}' looks so in the PDF alone.",
        "Leave it out where both should look alike; Word has tnum, pnum, onum, lnum, liga, clig, hlig, dlig, calt and ss01 to ss20.");
}
