using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;

namespace Leaflets.Languages.Loading;

/// <summary>A language while its file is read; null is what the file has not said.</summary>
internal sealed record LanguageDraft
{
    public string? Name { get; init; }

    public TextDirection? Direction { get; init; }

    public string? Date { get; init; }

    public ImmutableArray<string> Months { get; init; } = [];

    public ImmutableArray<string> MonthAbbreviations { get; init; } = [];

    public string ListSeparator { get; init; } = ", ";

    public NumberStyle Numbers { get; init; } = NumberStyle.Default;

    public Quotes Quotes { get; init; } = Quotes.Default;

    public BindingWords Binding { get; init; } = BindingWords.None;

    /// <summary>What is said for a sign.</summary>
    public ImmutableDictionary<char, string> Symbols { get; init; } = ImmutableDictionary<char, string>.Empty;

    /// <summary>Texts of links that do not say where they lead.</summary>
    public ImmutableArray<string> VagueLinks { get; init; } = [];

    public ImmutableDictionary<PrintedWord, string> Words { get; init; } = ImmutableDictionary<PrintedWord, string>.Empty;
}
