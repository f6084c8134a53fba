using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;
using Leaflets.Markdown.Parsing;
using Tables = Markdig.Extensions.Tables;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Gives tables the captions of pandoc that stand above or below them.</summary>
internal static class TableCaptions
{
    /// <summary>Converts a table with the caption beside it: that above, where no other table took it, else that below.</summary>
    public static Table Convert(Tables.Table table, ConversionContext context)
    {
        var caption = Beside(table, -1, context) ?? Beside(table, 1, context);
        if (caption is null)
        {
            return TableConverter.Convert(table, [], context);
        }

        context.TakenCaptions.Add(caption);
        var span = context.SpanOf(caption);
        context.Coverage.Add(span with { End = Math.Max(span.Start, caption.TextStart + context.Offset) });
        ImmutableArray<Documents.Inline> content = InlineConverter.ConvertLeaf(caption, context);
        var converted = TableConverter.Convert(table, content, context);
        return (Table)HtmlNesting.Inherit(converted, AttributeConverter.Read(caption, context));
    }

    /// <summary>Reports a caption that no table above it took, and that has none below it.</summary>
    public static void Check(CaptionBlock caption, ConversionContext context)
    {
        if (!context.TakenCaptions.Contains(caption) && Sibling(caption, 1, context) is not Tables.Table)
        {
            var span = context.SpanOf(caption);
            context.Report(ListDiagnostics.CaptionAlone, span, Excerpt.Of(span.Text));
        }
    }

    private static CaptionBlock? Beside(Tables.Table table, int step, ConversionContext context) =>
        Sibling(table, step, context) is CaptionBlock caption && !context.TakenCaptions.Contains(caption) ? caption : null;

    private static Syntax.Block? Sibling(Syntax.Block block, int step, ConversionContext context)
    {
        if (block.Parent is not { } parent)
        {
            return null;
        }

        var own = context.ChildIndex < parent.Count && parent[context.ChildIndex] == block ? context.ChildIndex : parent.IndexOf(block);
        var at = own + step;
        return at >= 0 && at < parent.Count ? parent[at] : null;
    }
}
