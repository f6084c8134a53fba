using Leaflets.Diagnostics;

namespace Leaflets.Pictures;

/// <summary>What pictures, drawings and signs lose on paper (LFT3123 to LFT3129).</summary>
internal static class DrawingDiagnostics
{
    public static readonly DiagnosticDescriptor LinkInDrawing = new(
        "LFT3123",
        DiagnosticSeverity.Warning,
        "The drawing '{0}' has a link to '{1}', which cannot be followed from a leaflet.",
        "Write the link in the text beside the drawing, and remove it from the drawing.");

    public static readonly DiagnosticDescriptor ProfileNotUsed = new(
        "LFT3124",
        DiagnosticSeverity.Warning,
        "The colour profile of the picture '{0}' is not used: {1}. Its colours are read as sRGB and may look different.",
        "Convert the picture to sRGB and save it again.");

    public static readonly DiagnosticDescriptor ColorLost = new(
        "LFT3125",
        DiagnosticSeverity.Error,
        "The sign '{0}' differs from other signs only by its colour, and signs are printed in black.",
        "Write what the colour means in words, or use a picture.");
}
