using Leaflets.Diagnostics;

namespace Leaflets.Building.Collections;

/// <summary>What can be wrong with a collection's files and folders.</summary>
internal static class CollectionDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidId = Error(
        "LFT1025", "'{0}' cannot be a leaflet's id.",
        "Name the folder with letters a to z, digits, '-' and '_', at most 80, beginning with a letter or digit.");

    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "LFT1026", "Two leaflets have one id: '{0}' and '{1}' differ only in capitals.",
        "Rename one of the folders; on many disks their files would be the same.");

    public static readonly DiagnosticDescriptor NotALanguage = Warning(
        "LFT1027", "'{0}' is not named for a language and is not built.",
        "Name a version by its BCP 47 tag ('en.md', 'pt-BR.md'), or move other notes out of the leaflet's folder.");

    public static readonly DiagnosticDescriptor LanguageCase = Error(
        "LFT1028", "The language tag '{0}' is written '{1}'.", "Rename the file; its name becomes the name of what is printed.");

    public static readonly DiagnosticDescriptor NoVersions = Warning(
        "LFT1029", "The leaflet '{0}' has no version to build: there is no '{1}.md'.", "Add a Markdown file named for its language.");

    public static readonly DiagnosticDescriptor NoSourceVersion = Error(
        "LFT1030", "The leaflet has no source version '{0}.md' to complete this translation from.",
        "Add the source version, or correct 'source-language' in leaflets/collection.yaml.");

    public static readonly DiagnosticDescriptor SourceVersionFails = Error(
        "LFT1031", "The source version '{0}' has errors, so this translation cannot be completed.", "Mend the source version first.");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "LFT1032", "There is no key '{0}'; {1}.", "Correct the key, or remove it.");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        "LFT1033", "'{0}' cannot be {1}; it takes {2}.", "Correct the value.");

    public static readonly DiagnosticDescriptor Comment = Error(
        "LFT1066",
        "'{0}' is cut off before '{1}': without quotes, what follows ' #' is a comment in YAML and is not printed.",
        "Put the whole value in double quotes, or move the comment to a line of its own.");

    public static readonly DiagnosticDescriptor UnknownClinic = Error(
        "LFT1034", "There is no clinic '{0}'; {1}.",
        "Name one of the files in styles/clinics, without '.yaml', or write the clinic's particulars here.");

    public static readonly DiagnosticDescriptor UnreadableFont = Warning(
        "LFT1035", "The typeface file '{0}' is left out: {1}.",
        "Remove or replace the file; only static TrueType faces that may be embedded are used.");

    public static readonly DiagnosticDescriptor NoFonts = Error(
        "LFT1036", "There are no typefaces in '{0}'.",
        "Build the program again to fetch them, or set LEAFLETS_FONTS to a folder of TrueType files.");

    public static readonly DiagnosticDescriptor TooManyFonts = Warning(
        "LFT1039", "'{0}' has {1} typeface files; the first {2} are used.", "Keep only the typefaces that styles name.");

    public static readonly DiagnosticDescriptor UnknownClinicKey = Warning(
        "LFT1040",
        "A letterhead has no key '{0}'; {1}. The value is printed only where a leaflet says '{{{{clinic.{0}}}}}'.",
        "Correct the key, or write a name of your own under 'fields:'. A logo is a picture in the leaflets.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
