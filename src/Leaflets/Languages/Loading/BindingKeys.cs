using System.Collections.Immutable;
using Leaflets.Settings.Keys;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Languages.Loading;

/// <summary>The keys under <c>binding</c>: the words that stay on one line with a number or name beside them.</summary>
internal static class BindingKeys
{
    /// <summary>The group.</summary>
    public static ValueKind<BindingWords> Kind { get; } = new KeyTable<BindingWords>(
        Words(
            "units",
            "Units and counted things after a number, in each form that is used after a number.",
            (binding, set) => binding with { Units = set }),
        Words("titles", "Titles before a name, without the full stop: Dr.", (binding, set) => binding with { Titles = set }),
        Words("references", "Words before a number: section, page, step.", (binding, set) => binding with { References = set }),
        Words(
            "leading",
            "Words that never end a line: one-letter prepositions.",
            (binding, set) => binding with { Leading = set }),
        Words("ranges", "Words between the two ends of a range: to, or.", (binding, set) => binding with { Ranges = set }),
        Words("day-halves", "Words after a time of day: am, pm.", (binding, set) => binding with { DayHalves = set }),
        Key.Of<BindingWords, string>(
            "spaced-before",
            "Punctuation with a no-break space before it; a line does not end at a plain space there either.",
            ValueKinds.Text,
            (binding, marks) => binding with { SpacedBefore = marks }),
        Key.Of<BindingWords, string>(
            "spaced-after",
            "Punctuation with a no-break space after it; a line does not end at a plain space there either.",
            ValueKinds.Text,
            (binding, marks) => binding with { SpacedAfter = marks })).AsKind("binding");

    private static Key<BindingWords> Words(string name, string description, Func<BindingWords, WordSet, BindingWords> set) =>
        Key.Of<BindingWords, ImmutableArray<string>>(
            name, description, ValueKinds.AnyWords, (binding, words) => set(binding, new WordSet(words)));
}
