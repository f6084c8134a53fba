using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>What an element becomes when it ends: a block, or a part of the element around it.</summary>
internal static class HtmlElementMaker
{
    /// <summary>Gives what an element holds to the one around it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="span">Its place.</param>
    /// <param name="parent">The element around it.</param>
    /// <param name="context">The document.</param>
    public static void Give(HtmlElement element, SourceSpan span, HtmlElement parent, ConversionContext context)
    {
        switch (element.Name)
        {
            case "li":
                var blocks = element.TakeBlocks();
                parent.Items.Add(new(NodeSpans.Cover(span, blocks), blocks)
                {
                    Attributes = element.Attributes,
                    Number = HtmlListMaker.NumberOf(element, context),
                });
                break;
            case "td" or "th":
                parent.Cells.Add(HtmlTableMaker.Cell(element, span, context));
                break;
            case "tr":
                var row = NodeSpans.Cover(span, element.Cells.Select(static cell => cell.Cell));
                parent.Rows.Add(new(row, parent.Name == "thead", [.. element.Cells]));
                break;
            case "thead" or "tbody" or "tfoot":
                parent.Rows.AddRange(element.Rows);
                break;
            case "caption" or "summary" or "figcaption":
                parent.Title = element.TakeText();
                context.HeadingLevel = parent.Name == "details" ? parent.HeadingLevel + 1 : context.HeadingLevel;
                break;
            case "ul" or "ol" when element.Items.Count > 0:
                parent.Add(HtmlListMaker.List(element, span, context));
                break;
            case "table":
                if (HtmlTableMaker.Table(element, span, context) is { } table)
                {
                    parent.Add(table);
                }

                break;
            case "details":
                AddDetails(element, span, parent, context);
                break;
            case ['h', var level and >= '1' and <= '6']:
                context.HeadingLevel = level - '0';
                AddHeading(element, span, level - '0', element.TakeText(), parent, context);
                break;
            case "dt":
                var term = element.TakeText();
                parent.Definitions.AddTerm(new(NodeSpans.Cover(span, term), term) { Attributes = element.Attributes });
                break;
            case "dd":
                parent.Definitions.AddDefinition(element.TakeBlocks());
                break;
            case "dl":
                if (element.Definitions.Take(span, element.Attributes, context) is { } definitions)
                {
                    parent.Add(definitions);
                }

                break;
            default:
                HtmlSections.Add(element, span, parent, context);
                break;
        }
    }

    private static void AddDetails(HtmlElement element, SourceSpan span, HtmlElement parent, ConversionContext context)
    {
        if (!element.Title.IsEmpty)
        {
            AddHeading(element, span, element.HeadingLevel + 1, element.Title, parent, context);
        }

        HtmlSections.Add(element, span, parent, context);
        context.HeadingLevel = element.HeadingLevel;
    }

    private static void AddHeading(
        HtmlElement element, SourceSpan span, int level, ImmutableArray<Documents.Inline> content, HtmlElement parent,
        ConversionContext context)
    {
        if (HtmlSections.TryTitle(element, parent, content))
        {
            return;
        }

        if (!HeardContent.IsSeen(content))
        {
            HeadingOutline.LeaveOut(span, context);
            return;
        }

        var attributes = element.Attributes;
        if (attributes.Id is null && context.Ids.ForHeading(PlainText.Of(content)) is { } id)
        {
            attributes = attributes with { Id = id };
        }

        var place = NodeSpans.Cover(content[0].Span, content) with { Source = span.Source };
        parent.Add(new Heading(place, level, content) { Attributes = attributes });
    }
}
