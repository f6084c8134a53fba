namespace Leaflets.Typesetting.Inline.Characters;

/// <summary>The words of a language that stay on one line with a number or name beside them. Immutable, thread-safe.</summary>
public sealed record BindingWords
{
    /// <summary>The symbols of measures, which every language shares (SI, and those of medicine).</summary>
    private static readonly WordSet Symbols = new(
    [
        "mg", "g", "kg", "µg", "μg", "mcg", "ng", "pg", "ml", "l", "dl", "cl", "µl", "μl", "fl", "mm", "cm", "m", "km", "nm", "µm", "μm",
        "mmol", "mol", "µmol", "μmol", "nmol", "pmol", "meq", "mosm", "kcal", "cal", "kj", "gy", "cgy", "mgy", "sv", "msv",
        "µsv", "μsv", "bq", "kbq", "mbq", "gbq", "mmhg", "bpm", "kpa", "hz", "khz", "mhz", "iu", "ui", "u", "ku", "mu", "ppm", "cc", "s",
        "ms", "min", "h", "℃", "°c", "°f",
    ]);

    /// <summary>No words but the symbols of measures.</summary>
    public static BindingWords None { get; } = new();

    /// <summary>Units and counted things that stay with the number before them, beside the symbols of measures.</summary>
    public WordSet Units { get; init; } = WordSet.None;

    /// <summary>The months, which bind the day before them and the year after.</summary>
    public WordSet Months { get; init; } = WordSet.None;

    /// <summary>Titles that stay with the name after them.</summary>
    public WordSet Titles { get; init; } = WordSet.None;

    /// <summary>Words that stay with the number after them: section, page, step.</summary>
    public WordSet References { get; init; } = WordSet.None;

    /// <summary>Words that end no line, whatever follows: the one-letter prepositions of Polish, Czech and Russian.</summary>
    public WordSet Leading { get; init; } = WordSet.None;

    /// <summary>Words between the two ends of a range: "10 to 20 mg".</summary>
    public WordSet Ranges { get; init; } = WordSet.None;

    /// <summary>Words that end a time of day.</summary>
    public WordSet DayHalves { get; init; } = WordSet.None;

    /// <summary>Punctuation that a no-break space stands before; a plain space in its place is no line end either.</summary>
    public string SpacedBefore { get; init; } = string.Empty;

    /// <summary>Punctuation that a no-break space stands after; a plain space in its place is no line end either.</summary>
    public string SpacedAfter { get; init; } = string.Empty;

    /// <summary>Whether a word is a unit: a symbol, or a word of the language.</summary>
    internal bool IsUnit(ReadOnlySpan<char> word) => Symbols.Contains(word) || Units.Contains(word);
}
