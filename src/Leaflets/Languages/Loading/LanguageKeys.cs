using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Languages.Loading;

/// <summary>The keys of a file of <c>styles/languages/</c>.</summary>
internal static class LanguageKeys
{
    private const int MonthsInYear = 12;

    private static readonly ValueKind<ImmutableArray<string>> Months = new(
        (YamlNode node, ReadContext context, ImmutableArray<string> before, out ImmutableArray<string> value) =>
        {
            if (!ValueKinds.ListOfWords.TryRead(node, context, before, out value))
            {
                return false;
            }

            if (value.Length != MonthsInYear)
            {
                context.Report(LanguageDiagnostics.MonthCount, node.Span, value.Length);
            }

            return value.Length == MonthsInYear;
        },
        static _ => new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = MonthsInYear,
            ["maxItems"] = MonthsInYear,
            ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        });

    private static readonly ValueKind<string> Date = new(
        (YamlNode node, ReadContext context, string before, out string value) =>
        {
            if (!ValueKinds.Words.TryRead(node, context, before, out value))
            {
                return false;
            }

            var problem = DatePatternProblem(value);
            if (problem is not null)
            {
                context.Report(LanguageDiagnostics.BadDate, node.Span, value, problem);
            }

            return problem is null;
        },
        ValueKinds.Words.Schema);

    private static readonly ValueKind<string> PageOf = new(
        (YamlNode node, ReadContext context, string before, out string value) =>
        {
            if (!ValueKinds.Words.TryRead(node, context, before, out value))
            {
                return false;
            }

            var isRight = Count(value, "{0}") == 1 && Count(value, "{1}") == 1 && Count(value, "{") == 2 && Count(value, "}") == 2;
            if (!isRight)
            {
                context.Report(LanguageDiagnostics.BadPageOf, node.Span, value);
            }

            return isRight;
        },
        ValueKinds.Words.Schema);

    private static readonly KeyTable<ImmutableDictionary<PrintedWord, string>> Words = new(
    [
        .. KebabNames<PrintedWord>.Instance.Values.Select(static word =>
            Key.Of<ImmutableDictionary<PrintedWord, string>, string>(
                KebabNames<PrintedWord>.NameOf(word),
                DescriptionOf(word),
                word == PrintedWord.PageOf ? PageOf! : ValueKinds.Words,
                (words, text) => words.SetItem(word, text))),
    ]);

    /// <summary>The keys that no language may lack.</summary>
    public static ImmutableArray<string> Required { get; } =
        ["name", "direction", "date", "months", "numbers", "quotes", "binding", "symbols", "words"];

    /// <summary>The keys.</summary>
    public static KeyTable<LanguageDraft> Table { get; } = new(
        Key.Of<LanguageDraft, string>(
            "name", "The name of the language, in the language itself.", ValueKinds.Words, (draft, name) => draft with { Name = name }),
        Key.Of<LanguageDraft, TextDirection?>(
            "direction",
            "The direction of the page.",
            ValueKinds.Nullable(ValueKinds.OneOf<TextDirection>()),
            (draft, direction) => draft with { Direction = direction }),
        Key.Of<LanguageDraft, string>(
            "date",
            "A date with {day}, {month} (the name) or {month-number}, and {year}; no-break spaces keep it on one line.",
            Date,
            (draft, date) => draft with { Date = date }),
        Key.Of<LanguageDraft, string>(
            "list-separator",
            "Between names on one line, its space included.",
            ValueKinds.Text,
            (draft, separator) => draft with { ListSeparator = separator }),
        Key.Of<LanguageDraft, ImmutableArray<string>>(
            "months", "Twelve names, in the form used in a date.", Months, (draft, months) => draft with { Months = months }),
        Key.Of<LanguageDraft, ImmutableArray<string>>(
            "month-abbreviations",
            "Short names of months, without the full stop; a date with one of them stays on one line.",
            ValueKinds.ListOfWords,
            (draft, months) => draft with { MonthAbbreviations = months }),
        Key.Of<LanguageDraft, NumberStyle>(
            "numbers",
            "How numbers are written.",
            NumberKeys.Kind,
            draft => draft.Numbers,
            (draft, numbers) => draft with { Numbers = numbers }),
        Key.Of<LanguageDraft, Quotes>(
            "quotes",
            "Four marks: opening and closing, then opening and closing inside others.",
            NumberKeys.Quotes,
            (draft, quotes) => draft with { Quotes = quotes }),
        Key.Of<LanguageDraft, BindingWords>(
            "binding",
            "Words that stay on one line with a number or name beside them.",
            BindingKeys.Kind,
            draft => draft.Binding,
            (draft, binding) => draft with { Binding = binding }),
        Key.Of<LanguageDraft, ImmutableDictionary<char, string>>(
            "symbols",
            "Words for signs that screen readers do not read well.",
            SymbolKeys.Kind,
            draft => draft.Symbols,
            (draft, symbols) => draft with { Symbols = symbols }),
        Key.Of<LanguageDraft, ImmutableArray<string>>(
            "vague-links",
            "Link texts that do not say where the link leads.",
            ValueKinds.AnyWords,
            (draft, links) => draft with { VagueLinks = links }),
        Key.Of<LanguageDraft, ImmutableDictionary<PrintedWord, string>>(
            "words",
            "Words that the program itself prints.",
            WordsKind(),
            draft => draft.Words,
            (draft, words) => draft with { Words = words }));

    /// <summary>The JSON Schema of language files (draft 2020-12).</summary>
    public static JsonObject Schema() => Table.SchemaOfFile("The words of a language", Required.AsSpan());

    private static ValueKind<ImmutableDictionary<PrintedWord, string>> WordsKind()
    {
        var optional = Words.AsKind("words");
        return optional with
        {
            Schema = definitions => definitions.Reference(
                "words", () => Words.Schema(definitions, KebabNames<PrintedWord>.Instance.Names.AsSpan())),
        };
    }

    private static string DescriptionOf(PrintedWord word) => word switch
    {
        PrintedWord.PageOf => "The page's number: {0} is the page, {1} the number of pages.",
        PrintedWord.Reference or PrintedWord.Version or PrintedWord.Issued or PrintedWord.ReviewDate or PrintedWord.Authors =>
            "A label with its colon; a space and the value follow.",
        PrintedWord.BoxEmpty or PrintedWord.BoxTicked or PrintedWord.Blank or PrintedWord.Footnote or PrintedWord.BackToText
            or PrintedWord.Deleted => "Read aloud, not printed.",
        PrintedWord.MachineTranslation or PrintedWord.TranslationNotReviewed or PrintedWord.TranslationOutdated or PrintedWord.Draft
        or PrintedWord.Withdrawn =>
            "A notice at the top of the page: one or more whole sentences.",
        _ => "A title, heading or word in print.",
    };

    private static string? DatePatternProblem(string pattern)
    {
        var month = Count(pattern, "{month}") + Count(pattern, "{month-number}");
        var fields = Count(pattern, "{day}") + Count(pattern, "{year}") + month;
        return (Count(pattern, "{day}"), month, Count(pattern, "{year}")) switch
        {
            _ when Count(pattern, "{") != fields || Count(pattern, "}") != fields => "has an unknown field",
            (1, 1, 1) => null,
            _ => "does not contain day, month and year once each",
        };
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at =
            text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
