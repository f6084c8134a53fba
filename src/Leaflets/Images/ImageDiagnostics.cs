using Leaflets.Diagnostics;

namespace Leaflets.Images;

/// <summary>What can be wrong with a leaflet's pictures.</summary>
internal static class ImageDiagnostics
{
    public static readonly DiagnosticDescriptor Missing = Error(
        "LFT3110", "There is no picture '{0}'.", "Put the file where the leaflet names it, or correct the name; capitals count.");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "LFT3111", "The picture '{0}' cannot be read: {1}.", "Check the file's permissions and the disk.");

    public static readonly DiagnosticDescriptor Outside = Error(
        "LFT3112", "The picture '{0}' lies outside the leaflet's folder.", "Put the picture into the leaflet's folder and name it from there; links and '..' may not lead out.");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "LFT3113", "The picture '{0}' is larger than {1}.", "Make the picture smaller; 300 dots per inch are enough for print.");

    public static readonly DiagnosticDescriptor WrongFormat = Error(
        "LFT3114", "The picture '{0}' is neither PNG nor JPEG.", "Save the picture as PNG (drawings) or JPEG (photographs).");

    public static readonly DiagnosticDescriptor Damaged = Error(
        "LFT3115", "The picture '{0}' is damaged: {1}.", "Save the picture again.");

    public static readonly DiagnosticDescriptor Turned = Error(
        "LFT3116", "The picture '{0}' is marked to be turned (EXIF orientation {1}), which is not done here.", "Open it in an image program, turn it upright and save it again.");

    public static readonly DiagnosticDescriptor FourChannels = Error(
        "LFT3117", "The picture '{0}' has four colour channels (CMYK).", "Open it in an image program and save it as RGB.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) => new(id, DiagnosticSeverity.Error, message, remedy);
}
