using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>What stands before the items of numbered lists, in both formats.</summary>
internal static class ListLabels
{
    /// <summary>A box to tick.</summary>
    public const string EmptyBox = "\u2610";

    /// <summary>A box that is ticked.</summary>
    public const string TickedBox = "\u2611";

    /// <summary>The room that one digit or small letter of a marker takes, in ems.</summary>
    private const double DigitWidth = 0.6;

    /// <summary>The room that one capital of a marker takes, in ems.</summary>
    private const double CapitalWidth = 0.8;

    /// <summary>The room that a box with the space before it takes, in ems.</summary>
    private const double BoxWidth = 1.4;

    /// <summary>The box of an item to tick.</summary>
    public static string BoxOf(ListItem item) => item.IsTicked ? TickedBox : EmptyBox;

    /// <summary>
    /// A number as the list writes it: with its full stop or parentheses. Numbers that the list's letters cannot say are in digits.
    /// </summary>
    public static string Of(ListMarker marker, int number, NumberStyle numbers) =>
        marker.Around(Numerals.Write(marker.System, number) ?? numbers.Format(number));

    /// <summary>The markers of a numbered list's items; empty for a bulleted list.</summary>
    public static ImmutableArray<string> Of(ListBlock list, NumberStyle numbers)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (var number in ListNumbers.Of(list))
        {
            var label = Of(list.Marker, number, numbers);
            var item = list.Items[labels.Count];
            labels.Add(item.IsTask ? label + " " + BoxOf(item) : label);
        }

        return labels.ToImmutable();
    }

    /// <summary>The style's indent, or more where the longest marker needs it.</summary>
    public static Length IndentOf(ListBlock list, ListStyle look, ComputedStyle style)
    {
        var ems = 0.0;
        foreach (var label in Of(list, NumberStyle.Default))
        {
            var width = 0.0;
            foreach (var character in label)
            {
                width += character switch
                {
                    ' ' => 0,
                    '\u2610' or '\u2611' => BoxWidth,
                    >= 'A' and <= 'Z' => CapitalWidth,
                    _ => DigitWidth,
                };
            }

            ems = Math.Max(ems, width);
        }

        return ems == 0 ? look.Indent : Length.Max(look.Indent, (style.Size * ems) + look.Gap);
    }
}
