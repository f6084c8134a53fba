using Leaflets.Diagnostics;

namespace Leaflets.Styling;

/// <summary>What a style asks for and is drawn nowhere, or in one format alone (LFT2030 to LFT2039).</summary>
internal static class StyleReachDiagnostics
{
    public static readonly DiagnosticDescriptor NotDrawn = new(
        "LFT2030",
        DiagnosticSeverity.Error,
        "'{0}' is not drawn: the element '{2}' does not take the key '{1}', in the PDF, in Word, or in either.",
        "Leave it out, or set it on what is drawn so: boxes, headings and paragraphs take 'padding', 'border' and 'background'.");

    public static readonly DiagnosticDescriptor UnknownClass = new(
        "LFT2032",
        DiagnosticSeverity.Error,
        "The class '.{0}' is not known and changes nothing.",
        "Leave it out, or say what you mean with a box (::: warning) or a level of heading; '.decorative' and '.qr' are known.");
}
