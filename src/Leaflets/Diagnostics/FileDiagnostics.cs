namespace Leaflets.Diagnostics;

/// <summary>What can be wrong with a file that is read, and with the bytes of a text.</summary>
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

    public static readonly DiagnosticDescriptor FileMissing = new(
        "LFT1020",
        DiagnosticSeverity.Error,
        "There is no file '{0}'.",
        "Add the file, or correct its name; names are compared letter by letter, capitals too.");

    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "LFT1021",
        DiagnosticSeverity.Error,
        "'{0}' cannot be read: {1}.",
        "Check the file's permissions and the disk.");

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "LFT1022",
        DiagnosticSeverity.Error,
        "'{0}' is larger than the {1} MB that are read.",
        "Make the file smaller, or divide it.");

    public static readonly DiagnosticDescriptor FileOutside = new(
        "LFT1023",
        DiagnosticSeverity.Error,
        "'{0}' lies outside the collection.",
        "Put the file into the collection; links and '..' may not lead out of it.");

    public static readonly DiagnosticDescriptor FileEmpty = new(
        "LFT1037",
        DiagnosticSeverity.Error,
        "'{0}' is empty, or is no ordinary file.",
        "Write something into the file, or remove it; pipes and devices are not read.");

    public static readonly DiagnosticDescriptor FileName = new(
        "LFT1038",
        DiagnosticSeverity.Error,
        "'{0}' is a name that not every system gives to files.",
        "Rename the file or its folder: no name of a device (CON, NUL, COM1), no dot or space at an end.");
}
