using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Markdig.Extensions.TaskLists;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Bulleted, numbered and task lists.</summary>
internal static class ListConverter
{
    /// <summary>Converts a list.</summary>
    public static ListBlock Convert(Syntax.ListBlock list, ConversionContext context)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        foreach (var child in list)
        {
            if (child is Syntax.ListItemBlock item)
            {
                items.Add(ConvertItem(item, context));
            }
            else
            {
                context.Report(MarkdownDiagnostics.NotRepresented, context.SpanOf(child), child.GetType().Name);
            }
        }

        var converted = Number(list, items.ToImmutable(), context);
        return new(NodeSpans.SpanOver(list, converted, context), StartOf(list), !list.IsLoose, converted)
        {
            Attributes = AttributeConverter.Read(list, context),
            Marker = MarkerOf(list),
        };
    }

    private static int? StartOf(Syntax.ListBlock list)
    {
        if (!list.IsOrdered || list.BulletType == LetterItemParser.LetterBullet)
        {
            return null;
        }

        // CommonMark 5.2 allows nine digits, so that every number fits.
        return int.TryParse(list.OrderedStart ?? list.DefaultOrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start : 1;
    }

    private static ListMarker MarkerOf(Syntax.ListBlock list) => new(
        LetterItemParser.SystemOf(list.BulletType),
        list.OrderedDelimiter switch
        {
            ')' => NumeralDelimiter.Parenthesis,
            '(' => NumeralDelimiter.Parentheses,
            _ => NumeralDelimiter.Period,
        });

    /// <summary>
    /// Gives items the numbers that were written. A list of <c>1.</c> or <c>0.</c> alone counts up, as its authors mean it; else a number
    /// that is not one more than that before is reported, since other readers of Markdown print another (CommonMark 5.3).
    /// </summary>
    private static ImmutableArray<ListItem> Number(Syntax.ListBlock list, ImmutableArray<ListItem> items, ConversionContext context)
    {
        if (StartOf(list) is not { } start || items.Length != list.Count)
        {
            return items;
        }

        CheckZeros(list[0], context);
        if (start <= 1 && list.All(item => Order(item) == start))
        {
            return items;
        }

        var numbered = items.ToBuilder();
        for (var i = 1; i < items.Length; i++)
        {
            var (before, number) = (Order(list[i - 1]), Order(list[i]));
            if (number != before + 1)
            {
                numbered[i] = items[i] with { Number = number };
                context.Report(
                    ListDiagnostics.NumberJumps, MarkerSpan(list[i], context), Written(list[i], context), Written(list[i - 1], context));
            }
        }

        return numbered.MoveToImmutable();
    }

    /// <summary>Reports a number with zeros before it: a list counts without them.</summary>
    private static void CheckZeros(Syntax.Block item, ConversionContext context)
    {
        var marker = MarkerSpan(item, context);
        if (marker.Text is ['0', >= '0' and <= '9', ..])
        {
            var rest = marker.Text.TrimStart('0');
            var printed = rest is [>= '0' and <= '9', ..] ? rest.ToString() : "0" + marker.Text[^1];
            context.Report(LoneSignDiagnostics.ZerosLost, marker, marker.Text.ToString(), printed);
        }
    }

    private static int Order(Syntax.Block item) => ((Syntax.ListItemBlock)item).Order;

    private static string Written(Syntax.Block item, ConversionContext context) => MarkerSpan(item, context).Text.ToString();

    private static SourceSpan MarkerSpan(Syntax.Block item, ConversionContext context)
    {
        var span = context.SpanOf(item);
        var length = span.Text.IndexOfAny(" \t\r\n");
        return length < 0 ? span : span with { End = span.Start + length };
    }

    private static ListItem ConvertItem(Syntax.ListItemBlock item, ConversionContext context)
    {
        var marker = item is [Syntax.ParagraphBlock { Inline.FirstChild: TaskList task }, ..] ? task : null;
        var blocks = BlockConverter.ConvertChildren(item, context);
        return new(NodeSpans.SpanOver(item, blocks, context), blocks, marker is not null, marker?.Checked == true)
        {
            Attributes = AttributeConverter.Read(item, context),
        };
    }
}
