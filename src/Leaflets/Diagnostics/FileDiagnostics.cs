namespace Leaflets.Diagnostics;

/// <summary>What can be wrong with the bytes of a text file.</summary>
internal static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor NotText = new(
        "LFT1065",
        DiagnosticSeverity.Error,
        "'{0}' is {1}, whatever its name says, and not text.",
        "Convert it to Markdown first, for example with pandoc: 'pandoc -t gfm leaflet.docx -o leaflet.md'.");

    public static readonly DiagnosticDescriptor InvalidBytes = new(
        "LFT1081",
        DiagnosticSeverity.Error,
        "Byte {0} of the file (line {1}) is not {2} text.",
        "Save the file as UTF-8.");

    public static readonly DiagnosticDescriptor ControlCharacter = new(
        "LFT1082",
        DiagnosticSeverity.Error,
        "The character U+{0:X4} cannot be printed.",
        "Remove it; it cannot be seen in most editors. Where letters look wrong, save the file as UTF-8.");

    public static readonly DiagnosticDescriptor TooLong = new(
        "LFT1083",
        DiagnosticSeverity.Error,
        "The file has {0} characters; at most {1} are read.",
        "Divide the text into several leaflets.");
}
