using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Languages;

/// <summary>What the program knows of a language: its words, its direction, how it writes dates. Immutable, thread-safe.</summary>
/// <param name="Tag">The BCP 47 tag.</param>
/// <param name="NativeName">The language's name in itself.</param>
/// <param name="Direction">The direction of the page.</param>
/// <param name="Words">Every <see cref="PrintedWord"/>.</param>
/// <param name="Months">Twelve names, in the form that stands in a date.</param>
/// <param name="DatePattern">A date with <c>{day}</c>, <c>{month}</c> (the name), <c>{month-number}</c> and <c>{year}</c>.</param>
internal sealed record LanguageData(
    string Tag,
    string NativeName,
    TextDirection Direction,
    ImmutableDictionary<PrintedWord, string> Words,
    ImmutableArray<string> Months,
    string DatePattern)
{
    /// <summary>The script that its words are written in, as four letters of ISO 15924; null where they have no letters.</summary>
    public string? Script { get; } = ScriptOf(Words);

    /// <summary>Between the items of a list on one line, its space included.</summary>
    public string ListSeparator { get; init; } = ", ";

    /// <summary>How numbers are written.</summary>
    public NumberStyle Numbers { get; init; } = NumberStyle.Default;

    /// <summary>The quotation marks.</summary>
    public Quotes Quotes { get; init; } = Quotes.Default;

    /// <summary>The words that stay on one line with a number or name beside them.</summary>
    public BindingWords Binding { get; init; } = BindingWords.None;

    /// <summary>What is said for a sign that screen readers stumble on, as "≥".</summary>
    public ImmutableDictionary<char, string> Symbols { get; init; } = ImmutableDictionary<char, string>.Empty;

    /// <summary>Texts of links that do not say where they lead: "here".</summary>
    public ImmutableArray<string> VagueLinks { get; init; } = [];

    /// <summary>The word in this language.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks the word; loading makes sure that none does.</exception>
    public string this[PrintedWord word] => Words[word];

    /// <summary>"Page 1 of 2" in this language.</summary>
    public string PageOf(int page, int count) =>
        string.Format(CultureInfo.InvariantCulture, Words[PrintedWord.PageOf], Numbers.Format(page), Numbers.Format(count));

    /// <summary>A date as this language writes it.</summary>
    public string Format(DateOnly date) => DatePattern
        .Replace("{day}", Numbers.Format(date.Day), StringComparison.Ordinal)
        .Replace("{month}", Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{month-number}", Numbers.Format(date.Month), StringComparison.Ordinal)
        .Replace("{year}", Numbers.Format(date.Year), StringComparison.Ordinal);

    private static string? ScriptOf(ImmutableDictionary<PrintedWord, string> words)
    {
        var counts = new ScriptCounts();
        foreach (var word in words.Values)
        {
            counts.Add(word, own: null);
        }

        return counts.Main;
    }
}
