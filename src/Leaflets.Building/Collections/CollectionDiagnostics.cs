using Leaflets.Diagnostics;

namespace Leaflets.Building.Collections;

/// <summary>What can be wrong with a collection's files and folders.</summary>
internal static class CollectionDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidId = Error(
        "LFT1025", "'{0}' is not a valid leaflet id.",
        "Rename the folder: use letters a to z, digits, '-' and '_', at most 80 characters, starting with a letter or a digit.");

    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "LFT1026", "Two leaflets have the same id: '{0}' and '{1}' differ only in capital letters.",
        "Rename one of the folders; on many disks their files would replace each other.");

    public static readonly DiagnosticDescriptor NotALanguage = Warning(
        "LFT1027", "'{0}' is not named after a language, so it is not built.",
        "Name the file after its BCP 47 language tag ('en.md', 'pt-BR.md'), or move other notes out of the leaflet's folder.");

    public static readonly DiagnosticDescriptor LanguageCase = Error(
        "LFT1028", "The language tag '{0}' should be written '{1}'.", "Rename the file; output files are named after it.");

    public static readonly DiagnosticDescriptor NoVersions = Warning(
        "LFT1029", "The leaflet '{0}' has nothing to build: there is no '{1}.md'.", "Add a Markdown file named after its language.");

    public static readonly DiagnosticDescriptor NoSourceVersion = Error(
        "LFT1030", "The leaflet has no source version '{0}.md', which this translation needs.",
        "Add the source version, or correct 'source-language' in leaflets/collection.yaml.");

    public static readonly DiagnosticDescriptor SourceVersionFails = Error(
        "LFT1031",
        "The source version '{0}' has errors, so this translation cannot be built.",
        "Correct the errors of the source version first.");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "LFT1032", "There is no key '{0}'; {1}.", "Correct the key, or remove it.");

    public static readonly DiagnosticDescriptor WrongValue = Error(
        "LFT1033", "'{0}' cannot be {1}; it must be {2}.", "Correct the value.");

    public static readonly DiagnosticDescriptor Comment = Error(
        "LFT1066",
        "'{0}' is cut off before '{1}': in YAML, text after ' #' is a comment, unless the value is in quotes, and is not printed.",
        "Put the whole value in double quotes, or move the comment to its own line.");

    public static readonly DiagnosticDescriptor UnknownClinic = Error(
        "LFT1034", "There is no clinic '{0}'; {1}.",
        "Name one of the files in styles/clinics, without '.yaml', or write the clinic's details here.");

    public static readonly DiagnosticDescriptor UnreadableFont = Warning(
        "LFT1035", "The typeface file '{0}' is ignored: {1}.",
        "Remove or replace the file. Only static TrueType fonts that may be embedded are used.");

    public static readonly DiagnosticDescriptor NoFonts = Error(
        "LFT1036", "There are no typefaces in '{0}'.",
        "Build the program again to download them, or set LEAFLETS_FONTS to a folder of TrueType files.");

    public static readonly DiagnosticDescriptor TooManyFonts = Warning(
        "LFT1039", "'{0}' has {1} typeface files; only the first {2} are used.", "Keep only the typefaces that your styles use.");

    public static readonly DiagnosticDescriptor UnknownClinicKey = Warning(
        "LFT1040",
        "A letterhead has no key '{0}'; {1}. The value is printed only where a leaflet says '{{{{clinic.{0}}}}}'.",
        "Correct the key, or put it under 'fields:' if it is your own. A logo is a picture in the leaflets.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
