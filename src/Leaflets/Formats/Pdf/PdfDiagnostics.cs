using Leaflets.Diagnostics;

namespace Leaflets.Formats.Pdf;

/// <summary>Why a PDF is not handed out: it cannot be written, or would break its standards.</summary>
internal static class PdfDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenImage = new(
        "LFT5002",
        DiagnosticSeverity.Error,
        "A picture of the leaflet cannot be printed: {0}.",
        "Open it in an image program and save it again as PNG or JPEG.");

    public static readonly DiagnosticDescriptor Unfit = new(
        "LFT4045",
        DiagnosticSeverity.Error,
        "The PDF would not conform to PDF/UA-1 or PDF/A-2a, so it is not written: {0}.",
        "Change what the message names. If nothing looks wrong in the leaflet, please report it.");
}
