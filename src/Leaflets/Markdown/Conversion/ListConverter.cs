using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Documents;
using Markdig.Extensions.TaskLists;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

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

        var converted = items.ToImmutable();
        return new(BlockConverter.SpanOver(list, converted, context), StartOf(list), !list.IsLoose, converted)
        {
            Attributes = AttributeConverter.Read(list, context),
        };
    }

    private static int? StartOf(Syntax.ListBlock list)
    {
        if (!list.IsOrdered)
        {
            return null;
        }

        // CommonMark 5.2 allows nine digits, so that every number fits.
        return int.TryParse(list.OrderedStart ?? list.DefaultOrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
    }

    private static ListItem ConvertItem(Syntax.ListItemBlock item, ConversionContext context)
    {
        var marker = item is [Syntax.ParagraphBlock { Inline.FirstChild: TaskList task }, ..] ? task : null;
        var blocks = BlockConverter.ConvertChildren(item, context);
        return new(BlockConverter.SpanOver(item, blocks, context), blocks, marker is not null, marker?.Checked == true)
        {
            Attributes = AttributeConverter.Read(item, context),
        };
    }
}
