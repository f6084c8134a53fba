using Leaflets.Diagnostics;

namespace Leaflets.Formats.Pdf;

/// <summary>What cannot be read for its colour (LFT3135).</summary>
internal static class ContrastDiagnostics
{
    public static readonly DiagnosticDescriptor TooFaint = new(
        "LFT3135",
        DiagnosticSeverity.Error,
        "The contrast of this text ('{0}' of the style, {1}) on {2} is {3} to 1; WCAG 2.1 (1.4.3) requires {4}.",
        "In the style, set its color under 'inside' of the element around it, or write the text without the mark or link.");
}
