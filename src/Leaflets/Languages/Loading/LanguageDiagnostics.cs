using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Styling;

namespace Leaflets.Languages.Loading;

/// <summary>
/// What can be wrong with a file of <c>styles/languages/</c>, beside what <see cref="StyleDiagnostics"/> says of keys and values.
/// </summary>
internal static class LanguageDiagnostics
{
    public static readonly DiagnosticDescriptor MissingWord = Error(
        "LFT2101",
        "'{0}' does not have the word '{1}'.",
        "Add it: without it, a leaflet in this language would print nothing in its place.");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "LFT2102", "'{0}' is missing.", "Add the key.");

    public static readonly DiagnosticDescriptor MonthCount = Error(
        "LFT2103", "'months' has {0} names.", "Write the twelve names in order, in the form used in a date.");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "LFT2104", "The date '{0}' {1}.", "Use {day}, {year}, and {month} or {month-number}, each once.");

    public static readonly DiagnosticDescriptor BadPageOf = Error(
        "LFT2105", "'{0}' must contain {{0}} and {{1}} once each, and no other braces.",
        "Write {0} for the page number and {1} for the number of pages.");

    public static readonly DiagnosticDescriptor UnknownLanguage = Error(
        "LFT2106",
        "There are no words for the language '{0}'; there are words for {1}.",
        "Correct the tag in the file name, or add a file with that name and its words to styles/languages.");

    public static readonly DiagnosticDescriptor OtherName = Error(
        "LFT2107",
        "There are no words for the language '{0}'; its usual name is '{1}'.",
        "Name the file with the usual name, or add a file with words for the other one to styles/languages.");

    public static readonly DiagnosticDescriptor OtherScript = Error(
        "LFT2108",
        "There are no words for '{0}' in the script '{1}'. The words for '{2}' are in the script '{3}' and are not printed beside text "
        + "in another script.",
        "Correct the tag in the file name, or add a file with that name, with words in that script, to styles/languages.");

    /// <summary>
    /// What is said where there are no words for a language: the name that it has, or the script that there are words in.
    /// </summary>
    /// <param name="tag">The tag, in the usual capitals.</param>
    /// <param name="known">The tags that there are words for.</param>
    /// <param name="at">Where it is asked for.</param>
    public static Diagnostic NoWords(string tag, ImmutableArray<string> known, SourceSpan at)
    {
        if (LanguageAliases.MeaningOf(tag) is { } meaning && LanguageLookup.Find(meaning, known.Contains) is not null)
        {
            return Diagnostic.Create(OtherName, at, tag, meaning);
        }

        var language = LanguageLookup.LanguageOf(LanguageLookup.Preferred(tag));
        return known.FirstOrDefault(other => LanguageLookup.LanguageOf(other) == language) is { } sister
            && (LanguageLookup.ScriptOf(tag), LanguageLookup.ScriptOf(sister)) is ({ } script, { } other) && script != other
            ? Diagnostic.Create(OtherScript, at, tag, script, sister, other)
            : Diagnostic.Create(UnknownLanguage, at, tag, string.Join(", ", known));
    }

    private static DiagnosticDescriptor Error(string id, string message, string remedy) =>
        new(id, DiagnosticSeverity.Error, message, remedy);
}
