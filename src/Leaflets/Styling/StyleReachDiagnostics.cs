using Leaflets.Diagnostics;

namespace Leaflets.Styling;

/// <summary>What a style asks for and is drawn nowhere, or in one format alone (LFT2030 to LFT2039).</summary>
internal static class StyleReachDiagnostics
{
    public static readonly DiagnosticDescriptor NotDrawn = new(
        "LFT2030",
        DiagnosticSeverity.Error,
        "'{0}' has no effect: the element '{2}' does not support the key '{1}', in the PDF, in Word, or in either.",
        "Remove it, or set it on an element that supports it: boxes, headings and paragraphs support 'padding', 'border' and "
        + "'background'.");

    public static readonly DiagnosticDescriptor UnknownClass = new(
        "LFT2032",
        DiagnosticSeverity.Error,
        "The class '.{0}' is unknown and has no effect.",
        "Remove it, or use a box (::: warning) or a heading level instead. The known classes are '.decorative' and '.qr'.");
}
