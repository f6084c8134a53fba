using System.Collections.Immutable;
using System.Globalization;

namespace Leaflets.Languages;

/// <summary>How a language writes numbers (the data of CLDR, <c>numbers</c>, as its file states it). Immutable.</summary>
/// <param name="Digits">The ten digits from zero to nine.</param>
/// <param name="DecimalMark">The decimal mark.</param>
/// <param name="GroupMark">The mark between groups of digits.</param>
/// <param name="Grouping">The sizes of groups from the decimal mark on; the last repeats: 3, or 3 and 2 in India.</param>
/// <param name="MinimumGrouping">How many digits must stand before the first group mark: 2 leaves 1000 ungrouped.</param>
/// <param name="Percent">A percentage, with {0} for its number.</param>
/// <param name="Unit">A quantity, with {0} for its number and {1} for its unit.</param>
internal sealed record NumberStyle(
    string Digits, char DecimalMark, char GroupMark, ImmutableArray<int> Grouping, int MinimumGrouping, string Percent, string Unit)
{
    /// <summary>European digits, point and comma.</summary>
    public static NumberStyle Default { get; } = new("0123456789", '.', ',', [3], 1, "{0}%", "{0}\u00A0{1}");

    /// <summary>A whole number in the language's digits, ungrouped: of a page, a list item, a note or a part of a date.</summary>
    /// <param name="number">The number; not negative.</param>
    public string Format(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return Digits[0] == '0' ? text : string.Create(text.Length, (text, Digits), static (into, source) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = source.Digits[source.text[i] - '0'];
            }
        });
    }
}
