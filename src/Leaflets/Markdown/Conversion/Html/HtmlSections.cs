using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Dialects;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>
/// Elements that hold blocks: boxes by their class, quotations, figures, definitions, and divisions that are nothing by themselves.
/// </summary>
internal static class HtmlSections
{
    /// <summary>What kind of box an element is: by its class, or because it stands aside from the text.</summary>
    public static (CalloutKind? Kind, NodeAttributes Attributes) BoxOf(string name, NodeAttributes attributes)
    {
        if (name is not ("div" or "p" or "aside" or "section" or "article" or "blockquote"))
        {
            return (null, attributes);
        }

        return AdmonitionNames.OfClasses(attributes.Classes) is var (kind, used)
            ? (kind, attributes with { Classes = attributes.Classes.RemoveAll(one => used.Contains(one)) })
            : (name == "aside" ? CalloutKind.Note : null, attributes);
    }

    /// <summary>Takes the text of an element as the title of the box that it begins.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryTitle(HtmlElement element, HtmlElement parent, ImmutableArray<Inline> content)
    {
        if (parent.Box is null || !parent.Title.IsEmpty || !parent.IsEmpty || content.IsEmpty
            || !AdmonitionNames.IsTitle(element.Attributes.Classes))
        {
            return false;
        }

        parent.Title = content;
        return true;
    }

    /// <summary>Adds what an element holds.</summary>
    public static void Add(HtmlElement element, SourceSpan span, HtmlElement parent, ConversionContext context)
    {
        var (title, blocks) = (element.Title, element.TakeBlocks());
        if (blocks is [Paragraph paragraph] && TryTitle(element, parent, paragraph.Content))
        {
            return;
        }

        var place = NodeSpans.Cover(NodeSpans.Cover(span, blocks), title);
        switch (element.Name)
        {
            case var _ when blocks.IsEmpty && title.IsEmpty:
                context.Anchors.Add(element.Attributes.Id);
                break;
            case var _ when element.Box is { } kind:
                parent.Add(new Callout(place, kind, title, blocks) { Attributes = element.Attributes });
                break;
            case "blockquote":
                parent.Add(new BlockQuote(place, blocks) { Attributes = element.Attributes });
                break;
            case "figure":
                AddFigure(element, place, title, blocks, parent);
                break;
            default:
                AddAll(element, blocks, parent);
                break;
        }
    }

    /// <summary>Adds blocks to what is no block of its own; its name leads to the first.</summary>
    private static void AddAll(HtmlElement element, ImmutableArray<Block> blocks, HtmlElement parent)
    {
        var attributes = element.Attributes;
        foreach (var block in blocks)
        {
            parent.Add(HtmlNesting.Inherit(block, attributes));
            attributes = attributes with { Id = null };
        }
    }

    /// <summary>A caption is that of the picture or the table in a figure; below anything else it is a paragraph.</summary>
    private static void AddFigure(
        HtmlElement element, SourceSpan place, ImmutableArray<Inline> caption, ImmutableArray<Block> blocks, HtmlElement parent)
    {
        switch (blocks)
        {
            case [Figure picture] when !caption.IsEmpty:
                parent.Add(HtmlNesting.Inherit(picture with { Span = place, Caption = caption }, element.Attributes));
                break;
            case [Table { Caption.IsEmpty: true } table] when !caption.IsEmpty:
                parent.Add(HtmlNesting.Inherit(table with { Span = place, Caption = caption }, element.Attributes));
                break;
            default:
                AddAll(element, caption.IsEmpty
                    ? blocks : blocks.Add(new Paragraph(NodeSpans.Cover(caption[0].Span, caption), caption)), parent);
                break;
        }
    }
}
