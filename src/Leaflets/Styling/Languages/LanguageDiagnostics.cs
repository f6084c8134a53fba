using Leaflets.Diagnostics;

namespace Leaflets.Styling.Languages;

/// <summary>What can be wrong with a file of <c>styles/languages/</c>, beside what <see cref="StyleDiagnostics"/> says of keys and values.</summary>
internal static class LanguageDiagnostics
{
    public static readonly DiagnosticDescriptor MissingWord = Error(
        "LFT2101", "'{0}' lacks the word '{1}'.", "Add it: a leaflet in this language would print nothing in its place.");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "LFT2102", "'{0}' is missing.", "Add the key.");

    public static readonly DiagnosticDescriptor MonthCount = Error(
        "LFT2103", "'months' has {0} names.", "Write the twelve names in order, in the form that stands in a date.");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "LFT2104", "The date '{0}' {1}.", "Use {day}, {year}, and {month} or {month-number}, each once.");

    public static readonly DiagnosticDescriptor BadPageOf = Error(
        "LFT2105", "'{0}' does not hold {{0}} and {{1}} once each and no other braces.", "Write {0} for the page and {1} for the number of pages.");

    public static readonly DiagnosticDescriptor UnknownLanguage = Error(
        "LFT2106", "There are no words for the language '{0}'; there are {1}.", "Add styles/languages/{language}.yaml, or correct the tag in the file's name.");

    private static DiagnosticDescriptor Error(string id, string message, string remedy) => new(id, DiagnosticSeverity.Error, message, remedy);
}
