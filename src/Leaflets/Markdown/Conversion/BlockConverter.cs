using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Html;
using Leaflets.Markdown.Parsing;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>Blocks to blocks: one arm for each kind that Markdig makes, and one for whatever else it may make.</summary>
internal static class BlockConverter
{
    /// <summary>Converts the blocks that a block holds.</summary>
    public static ImmutableArray<Block> ConvertChildren(Syntax.ContainerBlock container, ConversionContext context)
    {
        if (!context.TryEnter(context.SpanOf(container)))
        {
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        HtmlBlockFlow? flow = null;
        Syntax.Block? before = null;
        var index = 0;
        foreach (var child in StyledDivs.Open(container, context))
        {
            Steps.Take(ReadingSteps.Block);
            context.ChildIndex = index++;
            BlockSigns.Check(child, before, context);
            before = child;
            if (child is Syntax.HtmlBlock html)
            {
                flow ??= new HtmlBlockFlow(context.SpanOf(html), context);
                flow.Read(html);
            }
            else if (Convert(child, context) is { } block)
            {
                if (flow is null)
                {
                    blocks.Add(context.Anchors.Give(block));
                }
                else
                {
                    flow.Add(block);
                }
            }
        }

        if (flow is not null)
        {
            blocks.AddRange(flow.End());
        }

        context.Leave();
        return blocks.ToImmutable();
    }

    /// <summary>Converts a block; null where it prints nothing by itself, or cannot be converted, which is then reported.</summary>
    public static Block? Convert(Syntax.Block block, ConversionContext context)
    {
        switch (block)
        {
            case Syntax.HeadingBlock heading:
                return LeafBlockConverter.Heading(heading, context);
            case Syntax.ParagraphBlock paragraph:
                return LeafBlockConverter.Paragraph(paragraph, context);
            case Syntax.CodeBlock code:
                return LeafBlockConverter.Code(code, context);
            case Syntax.ThematicBreakBlock thematicBreak:
                TableLikeness.CheckBreak(thematicBreak, context);
                return new ThematicBreak(context.SpanOf(thematicBreak)) { Attributes = AttributeConverter.Read(thematicBreak, context) };
            case Syntax.HtmlBlock html:
                return ConvertAlone(html, context);
            case AlertBlock alert:
                return CalloutConverter.Convert(alert, context);
            case Syntax.QuoteBlock quote:
                return ConvertQuote(quote, context);
            case AdmonitionBlock admonition:
                return ForeignCallouts.Convert(admonition, context);
            case DirectiveBlock directive:
                return ForeignCallouts.Convert(directive, context);
            case CustomContainer container:
                return ContainerConverter.Convert(container, context);
            case Syntax.ListBlock list:
                return ListConverter.Convert(list, context);
            case Markdig.Extensions.Tables.Table table:
                return TableCaptions.Convert(table, context);
            case CaptionBlock caption:
                TableCaptions.Check(caption, context);
                return null;
            case Markdig.Extensions.DefinitionLists.DefinitionList definitions:
                return DefinitionListConverter.Convert(definitions, context);
            case Markdig.Extensions.Figures.Figure figure:
                return FigureConverter.Convert(figure, context);
            case Syntax.LinkReferenceDefinitionGroup or FootnoteGroup or Syntax.BlankLineBlock:
                return null;
            default:
                context.Report(MarkdownDiagnostics.NotRepresented, context.SpanOf(block), block.GetType().Name);
                return null;
        }
    }

    /// <summary>The place of a container: Markdig's, widened where it does not cover the content.</summary>
    public static SourceSpan SpanOver(Syntax.MarkdownObject node, IEnumerable<DocumentNode> content, ConversionContext context) =>
        Cover(context.SpanOf(node), content);

    /// <summary>A place widened to cover nodes.</summary>
    public static SourceSpan Cover(SourceSpan span, IEnumerable<DocumentNode> content)
    {
        foreach (var child in content)
        {
            span = span with { Start = Math.Min(span.Start, child.Span.Start), End = Math.Max(span.End, child.Span.End) };
        }

        return span;
    }

    /// <summary>HTML where there is room for one block alone.</summary>
    private static Block? ConvertAlone(Syntax.HtmlBlock html, ConversionContext context)
    {
        var flow = new HtmlBlockFlow(context.SpanOf(html), context);
        flow.Read(html);
        var blocks = flow.End();
        if (blocks.Length > 1)
        {
            context.Report(MarkdownDiagnostics.NotRepresented, blocks[1].Span, "A second block of HTML here");
        }

        return blocks.FirstOrDefault();
    }

    private static BlockQuote ConvertQuote(Syntax.QuoteBlock quote, ConversionContext context)
    {
        var blocks = ConvertChildren(quote, context);
        return new(SpanOver(quote, blocks, context), blocks) { Attributes = AttributeConverter.Read(quote, context) };
    }
}
