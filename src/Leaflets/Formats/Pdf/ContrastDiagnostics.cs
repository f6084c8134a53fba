using Leaflets.Diagnostics;

namespace Leaflets.Formats.Pdf;

/// <summary>What cannot be read for its colour (LFT3135).</summary>
internal static class ContrastDiagnostics
{
    public static readonly DiagnosticDescriptor TooFaint = new(
        "LFT3135",
        DiagnosticSeverity.Error,
        "The text here ('{0}' of the style, {1}) stands on {2} with a contrast of {3} to 1; WCAG 2.1 (1.4.3) asks for {4}.",
        "Give it a color in the style under 'inside' of the element around it, or write it without the mark or link.");
}
