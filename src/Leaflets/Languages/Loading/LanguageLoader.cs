using Leaflets.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Languages.Loading;

/// <summary>Reads the files of <c>styles/languages/</c>.</summary>
internal static class LanguageLoader
{
    /// <summary>Reads a language.</summary>
    /// <param name="tag">The BCP 47 tag: the file's name without <c>.yaml</c>.</param>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The language, complete, or null where something is wrong.</returns>
    public static LanguageData? Load(string tag, SourceText source, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new List<Diagnostic>();
        var language = YamlReader.Read(source, found) is { } root ? Read(tag, root, found) : null;
        foreach (var diagnostic in found)
        {
            diagnostics.Add(diagnostic);
        }

        return found.Exists(diagnostic => diagnostic.IsError) ? null : language;
    }

    private static LanguageData? Read(string tag, YamlNode root, List<Diagnostic> diagnostics)
    {
        var context = new ReadContext(diagnostics);
        var draft = LanguageKeys.Table.Read(new LanguageDraft(), root, context);
        if (root is not YamlMapping mapping)
        {
            return null;
        }

        foreach (var key in LanguageKeys.Required)
        {
            if (mapping[key] is null)
            {
                context.Report(LanguageDiagnostics.MissingKey, SourceSpan.StartOf(root.Span.Source), key);
            }
        }

        RequireWords(tag, mapping, context);
        return draft is { Name: { } name, Direction: { } direction, Date: { } date }
            ? new LanguageData(tag, name, direction, draft.Words, draft.Months, date)
            {
                ListSeparator = draft.ListSeparator,
                Numbers = draft.Numbers,
                Quotes = draft.Quotes,
                Symbols = draft.Symbols,
                VagueLinks = draft.VagueLinks,
                Binding = draft.Binding with { Months = new(draft.Months.Concat(draft.MonthAbbreviations)) },
            }
            : null;
    }

    private static void RequireWords(string tag, YamlMapping root, ReadContext context)
    {
        var entry = root.Entries.FirstOrDefault(entry => entry.Key.Value == "words");
        if (entry?.Value is not YamlMapping words)
        {
            return;
        }

        foreach (var name in KebabNames<PrintedWord>.Instance.Names)
        {
            if (words[name] is null)
            {
                context.Report(LanguageDiagnostics.MissingWord, entry.Key.Span, tag, name);
            }
        }
    }
}
