using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>Lists of HTML with the numbers that their attributes give the items (HTML 4.4.5 and 4.4.8).</summary>
internal static class HtmlListMaker
{
    /// <summary>Makes a list of an element that holds items.</summary>
    public static ListBlock List(HtmlElement element, SourceSpan span, ConversionContext context)
    {
        var isTight = element.Items.All(static item => item.Blocks is [] or [Paragraph] or [Paragraph, ListBlock]);
        var items = element.Items.ToImmutable();
        int? start = null;
        if (element.Name == "ol")
        {
            var isReversed = Attribute(element, "reversed") is not null;
            start = Number(element, "start", context) ?? (isReversed ? items.Length : 1);
            items = isReversed ? CountDown(items, start.Value) : items;
        }

        return new(NodeSpans.Cover(span, element.Items), start, isTight, items)
        {
            Attributes = element.Attributes,
            Marker = new(SystemOf(element, context), NumeralDelimiter.Period),
        };
    }

    /// <summary>The number that an item gives itself, or null.</summary>
    public static int? NumberOf(HtmlElement item, ConversionContext context) => Number(item, "value", context);

    private static ImmutableArray<ListItem> CountDown(ImmutableArray<ListItem> items, int next)
    {
        var numbered = items.ToBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            next = items[i].Number ?? next;
            numbered[i] = items[i] with { Number = next-- };
        }

        return numbered.MoveToImmutable();
    }

    /// <summary>A number of nine digits at most, as in Markdown; others change what is printed and are not understood.</summary>
    private static int? Number(HtmlElement element, string name, ConversionContext context)
    {
        const int MostDigits = 9;
        if (Attribute(element, name) is not { } value)
        {
            return null;
        }

        if (value.Length <= MostDigits && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        HtmlReport.Lost(element.Token!, name, context);
        return null;
    }

    private static NumeralSystem SystemOf(HtmlElement element, ConversionContext context)
    {
        switch (element.Name == "ol" ? Attribute(element, "type") : null)
        {
            case null or "1":
                return NumeralSystem.Digits;
            case "a":
                return NumeralSystem.LowerLetter;
            case "A":
                return NumeralSystem.UpperLetter;
            case "i":
                return NumeralSystem.LowerRoman;
            case "I":
                return NumeralSystem.UpperRoman;
            default:
                HtmlReport.Lost(element.Token!, "type", context);
                return NumeralSystem.Digits;
        }
    }

    private static string? Attribute(HtmlElement element, string name) => element.Token?[name];
}
