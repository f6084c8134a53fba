using System.Collections.Immutable;
using Leaflets.Settings.Keys;

namespace Leaflets.Languages.Loading;

/// <summary>The keys under <c>symbols</c>: what is said for a sign.</summary>
internal static class SymbolKeys
{
    private static readonly ImmutableArray<(string Sign, string Description)> Signs =
    [
        ("≥", "At least."), ("≤", "At most."), ("→", "From one step to the next: then."), ("±", "Plus or minus."), ("≈", "About."),
        ("<", "Less than, before a number."), (">", "More than, before a number."), ("-", "Minus, before a number that is below zero."),
    ];

    /// <summary>The group.</summary>
    public static ValueKind<ImmutableDictionary<char, string>> Kind { get; } = new KeyTable<ImmutableDictionary<char, string>>(
        [
            .. Signs.Select(static each => Key.Of<ImmutableDictionary<char, string>, string>(
                each.Sign, each.Description, ValueKinds.Words, (symbols, words) => symbols.SetItem(each.Sign[0], words))),
        ]).AsKind("symbols");
}
