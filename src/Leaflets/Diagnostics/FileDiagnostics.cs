namespace Leaflets.Diagnostics;

/// <summary>What can be wrong with a file that is read, and with the bytes of a text.</summary>
internal static class FileDiagnostics
{
    public static readonly DiagnosticDescriptor NotText = new(
        "LFT1065",
        DiagnosticSeverity.Error,
        "'{0}' is {1}, not text, whatever its name says.",
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
        "Remove it; most editors do not show it. If letters look wrong, save the file as UTF-8.");

    public static readonly DiagnosticDescriptor TooLong = new(
        "LFT1083",
        DiagnosticSeverity.Error,
        "The file has {0} characters; the limit is {1}.",
        "Divide the text into several leaflets.");

    public static readonly DiagnosticDescriptor FileMissing = new(
        "LFT1020",
        DiagnosticSeverity.Error,
        "There is no file '{0}'.",
        "Add the file, or correct its name. Capital and small letters count as different.");

    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "LFT1021",
        DiagnosticSeverity.Error,
        "'{0}' cannot be read: {1}.",
        "Check the file's permissions and the disk.");

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "LFT1022",
        DiagnosticSeverity.Error,
        "'{0}' is larger than the limit of {1} MB.",
        "Make the file smaller, or divide it.");

    public static readonly DiagnosticDescriptor FileOutside = new(
        "LFT1023",
        DiagnosticSeverity.Error,
        "'{0}' is outside the collection.",
        "Put the file into the collection. Links and '..' must not lead out of it.");

    public static readonly DiagnosticDescriptor FileEmpty = new(
        "LFT1037",
        DiagnosticSeverity.Error,
        "'{0}' is empty, or is not a regular file.",
        "Write something into the file, or remove it. Pipes and devices are not read.");

    public static readonly DiagnosticDescriptor FileName = new(
        "LFT1038",
        DiagnosticSeverity.Error,
        "'{0}' is a file name that some systems do not allow.",
        "Rename the file or its folder: do not use the name of a device (CON, NUL, COM1), or a dot or space at the end of a name.");
}
