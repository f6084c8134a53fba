using Leaflets.Diagnostics;

namespace Leaflets.Pictures;

/// <summary>What can be wrong with a leaflet's pictures.</summary>
internal static class ImageDiagnostics
{
    public static readonly DiagnosticDescriptor Missing = Error(
        "LFT3110",
        "There is no picture '{0}'.",
        "Put the file where the leaflet expects it, or correct the name. Capital and small letters count as different.");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "LFT3111", "The picture '{0}' cannot be read: {1}.", "Check the file's permissions and the disk.");

    public static readonly DiagnosticDescriptor Outside = Error(
        "LFT3112", "The picture '{0}' is outside the leaflet's folder.",
        "Put the picture into the leaflet's folder and write its path from there. Links and '..' must not lead out of it.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "LFT3113", "The picture '{0}' is larger than {1}.", "Make the picture smaller; 300 dots per inch are enough for print.");

    public static readonly DiagnosticDescriptor WrongFormat = Error(
        "LFT3114", "The picture '{0}' is neither SVG, PNG, JPEG, WebP nor GIF.",
        "Save the picture as SVG or PNG (drawings) or JPEG (photographs).");

    public static readonly DiagnosticDescriptor Damaged = Error(
        "LFT3115", "The picture '{0}' is damaged: {1}.", "Save the picture again.");

    public static readonly DiagnosticDescriptor Moves = new(
        "LFT3118", DiagnosticSeverity.Warning, "The picture '{0}' is animated: only the first of its {1} frames is printed.",
        "Save the frame that the leaflet needs as its own picture.");

    public static readonly DiagnosticDescriptor AddressTooLong = Error(
        "LFT3130", "The address '{0}' is too long for a QR code that a telephone can read from paper: more than {1} characters.",
        "Use a shorter address that leads there.");

    public static readonly DiagnosticDescriptor NotDrawn = Error(
        "LFT3119", "The drawing '{0}' cannot be drawn: {1}.",
        "Change or remove it in a drawing program, or save the drawing as a PNG with 300 dots per inch.");

    public static readonly DiagnosticDescriptor Empty = Error(
        "LFT3120", "The picture '{0}' is empty, or is not a regular file.", "Put the picture there. Pipes and devices are not read.");

    public static readonly DiagnosticDescriptor Name = Error(
        "LFT3121", "The picture '{0}' has a file name that some systems do not allow.",
        "Rename the file or its folder: do not use the name of a device (CON, NUL, COM1), or a dot or space at the end of a name.");

    public static readonly DiagnosticDescriptor TooMuch = Error(
        "LFT3122", "With the picture '{0}', the leaflet's pictures have more than {1} MB or {2} million pixels.",
        "Make the pictures smaller; 300 dots per inch are enough for print.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
