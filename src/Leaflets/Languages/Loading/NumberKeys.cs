using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Languages.Loading;

/// <summary>The keys under <c>numbers</c>, and the quotation marks.</summary>
internal static class NumberKeys
{
    private const int DigitCount = 10;
    private const int MarkCount = 4;

    private static readonly ValueKind<string> Digits = Checked(
        "ten digits of one script, from zero to nine",
        text => text.Length == DigitCount && text.Index().All(digit => char.GetNumericValue(digit.Item) == digit.Index));

    private static readonly ValueKind<string> Mark = Checked("one character", text => text.Length == 1);

    /// <summary>The group.</summary>
    public static ValueKind<NumberStyle> Kind { get; } = new KeyTable<NumberStyle>(
        Key.Of<NumberStyle, string>(
            "digits",
            "The ten digits, from zero to nine, for numbers that the program prints.",
            Digits,
            (style, digits) => style with { Digits = digits }),
        Key.Of<NumberStyle, string>("decimal", "The decimal mark.", Mark, (style, mark) => style with { DecimalMark = mark[0] }),
        Key.Of<NumberStyle, string>(
            "group", "The mark between groups of digits.", Mark, (style, mark) => style with { GroupMark = mark[0] }),
        Key.Of<NumberStyle, ImmutableArray<double>>(
            "grouping",
            "The sizes of groups from the decimal mark on; the last repeats: 3, or 3 and 2.",
            ValueKinds.ListOf(ValueKinds.Number(1, 4)),
            (style, sizes) => style with { Grouping = [.. sizes.Select(size => (int)size)] }),
        Key.Of<NumberStyle, double>(
            "minimum-grouping",
            "How many digits there must be before the first group mark.",
            ValueKinds.Number(1, 4),
            (style, count) => style with { MinimumGrouping = (int)count }),
        Key.Of<NumberStyle, string>(
            "percent",
            "A percentage, with {0} for its number.",
            Checked("text with {0} once", text => text.Split("{0}").Length == 2),
            (style, pattern) => style with { Percent = pattern }),
        Key.Of<NumberStyle, string>(
            "unit",
            "A quantity, with {0} for its number and {1} for its unit.",
            Checked("text with {0} and {1} once each", text => text.Split("{0}").Length == 2 && text.Split("{1}").Length == 2),
            (style, pattern) => style with { Unit = pattern })).AsKind("numbers");

    /// <summary>Four quotation marks.</summary>
    public static ValueKind<Quotes> Quotes { get; } = new(
        (YamlNode node, ReadContext context, Quotes before, out Quotes value) =>
        {
            value = before;
            if (!ValueKinds.ListOfWords.TryRead(node, context, [], out var marks))
            {
                return false;
            }

            if (marks.Length != MarkCount)
            {
                return ValueKinds.Refuse(node, context, "four marks: opening and closing, then opening and closing inside others");
            }

            value = new Quotes(marks[0], marks[1], marks[2], marks[3]);
            return true;
        },
        static _ => new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = MarkCount,
            ["maxItems"] = MarkCount,
            ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        });

    private static ValueKind<string> Checked(string allowed, Func<string, bool> isRight) => new(
        (YamlNode node, ReadContext context, string before, out string value) =>
            ValueKinds.Text.TryRead(node, context, before, out value) && (isRight(value) || ValueKinds.Refuse(node, context, allowed)),
        ValueKinds.Words.Schema);
}
