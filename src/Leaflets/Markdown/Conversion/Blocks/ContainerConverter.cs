using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Leaflets.Settings.Keys;
using Markdig.Extensions.CustomContainers;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Named groups of blocks: <c>::: questions Questions to ask your team</c>.</summary>
internal static class ContainerConverter
{
    private const int UsualLines = 6;
    private const int MostLines = 40;

    /// <summary>Converts a container.</summary>
    public static Block? Convert(CustomContainer container, ConversionContext context)
    {
        var name = ContainerSyntax.NameOf(container);
        var span = context.SpanOf(container);
        var names = KebabNames<ContainerKind>.Instance;
        var isColumns = name == ContainerSyntax.Columns;
        var isPageBreak = name == ContainerParser.PageBreak;
        if (!names.TryParse(name, out var kind) && !isColumns && !isPageBreak)
        {
            if (ForeignCallouts.TryConvert(container, name, span, context) is { } callout)
            {
                return callout;
            }

            if (name.Length == 0)
            {
                context.Report(MarkdownDiagnostics.ContainerNameless, NodeSpans.FirstLine(span));
                return null;
            }

            context.Report(
                MarkdownDiagnostics.UnknownContainer, span, name,
                Nearest.To(name, [.. names.Names, ContainerSyntax.Columns, ContainerParser.PageBreak]));
            return null;
        }

        if (isPageBreak)
        {
            return ConvertPageBreak(container, span, context);
        }

        // The first line holds the name, the title and the attributes.
        context.Coverage.Add(NodeSpans.FirstLine(span));
        if (container.ClosingFencedCharCount == 0)
        {
            context.Report(MarkdownDiagnostics.ContainerUnclosed, span, name);
        }

        var attributes = AttributeConverter.Read(container, context, name);
        if (isColumns)
        {
            return ColumnsConverter.Convert(container, attributes, context);
        }

        var title = TitleConverter.Convert(ContainerSyntax.TakeTitle(container.Arguments, ref attributes), span, context);
        var blocks = BlockConverter.ConvertChildren(container, context);
        blocks = kind switch
        {
            ContainerKind.Checklist => [.. blocks.Select(Ticked)],
            ContainerKind.Notes => blocks.Add(new WriteInLines(span with { Start = span.End }, LinesOf(attributes, span, context))),
            _ => blocks,
        };
        return new Container(NodeSpans.Cover(span, blocks), kind, title, blocks) { Attributes = attributes };
    }

    private static int LinesOf(NodeAttributes attributes, SourceSpan span, ConversionContext context)
    {
        if (!attributes.Values.TryGetValue(ContainerSyntax.Lines, out var stated))
        {
            return UsualLines;
        }

        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostLines)
        {
            return count;
        }

        context.Report(MarkdownDiagnostics.WrongAttribute, span, ContainerSyntax.Lines, stated, $"a number from 1 to {MostLines}");
        return UsualLines;
    }

    /// <summary>A list whose items all have boxes to tick; other blocks as they are.</summary>
    private static Block Ticked(Block block) =>
        block is ListBlock { Start: null } list
            ? list with { Items = [.. list.Items.Select(static item => item with { IsTask = true })] }
            : block;

    private static PageBreak? ConvertPageBreak(CustomContainer container, SourceSpan span, ConversionContext context)
    {
        if (container.Parent is not Markdig.Syntax.MarkdownDocument)
        {
            context.Report(MarkdownDiagnostics.NestedPageBreak, span);
            return null;
        }

        // The parser ends it where it begins.
        var lineEnd = context.Source.Text.AsSpan(span.Start).IndexOfAny('\r', '\n');
        span = span with { End = lineEnd < 0 ? context.Source.Text.Length : span.Start + lineEnd };
        context.Coverage.Add(span);
        if (container.Count > 0 || !string.IsNullOrWhiteSpace(container.Arguments))
        {
            context.Report(MarkdownDiagnostics.PageBreakWithText, span);
        }

        return new PageBreak(span);
    }
}
