using Leaflets.Diagnostics;

namespace Leaflets.Checks;

/// <summary>What a translation says of its source that is not so (LFT1069 to LFT1079).</summary>
internal static class TranslationDiagnostics
{
    public static readonly DiagnosticDescriptor Earlier = new(
        "LFT1069",
        DiagnosticSeverity.Info,
        "The translation is dated {0}, but version {1} of '{2}' was issued on {3}.",
        "Check that the translation says what that version says.");

    public static readonly DiagnosticDescriptor NoRecord = Error(
        "LFT1070",
        "This file is a translation of '{0}' but has no 'translation:', so it is unknown which version was translated and who has "
        + "checked it.",
        "Add to the front matter 'translation: { of: \"1.0\", state: translated, translator: A. Name, date: 2026-05-31 }', with the "
        + "version that was translated. The states are machine, translated, reviewed and approved.");

    public static readonly DiagnosticDescriptor NoVersion = Error(
        "LFT1071", "'translation.of' is missing; '{0}' is now version {1}.", "Add the version that was translated: 'of: \"1.0\"'.");

    public static readonly DiagnosticDescriptor Outdated = Error(
        "LFT1072",
        "This is a translation of version {0}, but '{1}' is now version {2}.",
        "Update the translation and correct 'of', or let the page say that it translates an earlier version: 'stale-translations: "
        + "notice' in leaflets/collection.yaml.");

    public static readonly DiagnosticDescriptor PrintedOutdated = Warning(
        "LFT1073",
        "This is a translation of version {0}, but '{1}' is now version {2}. It is printed as version {0}, with a notice.",
        "Update the translation and correct 'of'.");

    public static readonly DiagnosticDescriptor SourceWithoutVersion = Error(
        "LFT1074",
        "This is a translation of version {0}, but '{1}' does not give its version.",
        "Add 'version:' to the front matter of the source.");

    public static readonly DiagnosticDescriptor OtherVersion = Error(
        "LFT1075",
        "'version' is {0}, but the translation is of version {1}.",
        "Remove 'version': a translation has the version that it translates.");

    public static readonly DiagnosticDescriptor NotReviewed = Error(
        "LFT1076",
        "'status: approved' and 'translation.state: {0}' contradict each other: no second person has checked the translation.",
        "Remove 'status', or correct the state once the translation has been reviewed.");

    public static readonly DiagnosticDescriptor FurtherThanSource = Warning(
        "LFT1077",
        "The translation has the status '{0}', but its source is '{1}', so it is printed as '{1}' too.",
        "Remove 'status', or release the source first.");

    public static readonly DiagnosticDescriptor OtherDate = Warning(
        "LFT1078",
        "'{0}' is {1}, which is {2} that of the source, {3}.",
        "Correct the date, or remove the key: the translation then takes the date of its source.");

    public static readonly DiagnosticDescriptor NoReviewer = Warning(
        "LFT1079",
        "The translation is '{0}', but 'translation.reviewer' does not say who checked it.",
        "Add 'reviewer:', or correct the state.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);

    private static DiagnosticDescriptor Warning(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Warning, message, remedy);
}
