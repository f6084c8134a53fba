using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Parsing;
using Leaflets.Styling.Keys;
using Markdig.Extensions.CustomContainers;

namespace Leaflets.Markdown.Conversion;

/// <summary>Named groups of blocks: <c>::: questions Questions to ask your team</c>.</summary>
internal static class ContainerConverter
{
    /// <summary>Converts a container.</summary>
    public static Block? Convert(CustomContainer container, ConversionContext context)
    {
        var name = container.Info ?? string.Empty;
        var span = context.SpanOf(container);
        var names = KebabNames<ContainerKind>.Instance;
        var isColumns = name == ColumnsConverter.Name;
        var isPageBreak = name == PageBreakParser.Name;
        if (!names.TryParse(name, out var kind) && !isColumns && !isPageBreak)
        {
            if (ForeignCallouts.TryConvert(container, span, context) is { } callout)
            {
                return callout;
            }

            context.Report(MarkdownDiagnostics.UnknownContainer, span, name, Nearest.To(name, [.. names.Names, ColumnsConverter.Name, PageBreakParser.Name]));
            return null;
        }

        if (isPageBreak)
        {
            return ConvertPageBreak(container, span, context);
        }

        // The first line holds the name, the title and the attributes.
        var lineEnd = span.Text.IndexOfAny('\r', '\n');
        context.Coverage.Add(lineEnd < 0 ? span : span with { End = span.Start + lineEnd });
        if (container.ClosingFencedCharCount == 0)
        {
            context.Report(MarkdownDiagnostics.ContainerUnclosed, span, name);
        }

        var attributes = AttributeConverter.Read(container, context, name);
        if (isColumns)
        {
            return ColumnsConverter.Convert(container, attributes, context);
        }

        var title = TitleConverter.Convert(TakeTitle(container.Arguments, ref attributes), span, context);
        var blocks = BlockConverter.ConvertChildren(container, context);
        blocks = kind switch
        {
            ContainerKind.Checklist => [.. blocks.Select(Ticked)],
            ContainerKind.Notes => blocks.Add(new WriteInLines(span with { Start = span.End }, LinesOf(attributes, span, context))),
            _ => blocks,
        };
        return new Container(BlockConverter.Cover(span, blocks), kind, title, blocks) { Attributes = attributes };
    }

    /// <summary>The attribute that gives the title in another place than after the name.</summary>
    public const string Title = "title";

    /// <summary>Takes the title out of the attributes, where they have it.</summary>
    public static string? TakeTitle(string? written, ref NodeAttributes attributes)
    {
        if (!string.IsNullOrWhiteSpace(written) || !attributes.Values.TryGetValue(Title, out var title))
        {
            return written;
        }

        attributes = attributes with { Values = attributes.Values.Remove(Title) };
        return title;
    }

    /// <summary>The attribute that says how many lines there are to write on.</summary>
    public const string Lines = "lines";

    private const int UsualLines = 6;
    private const int MostLines = 40;

    /// <summary>Whether a node of the parser has lines to write on.</summary>
    public static bool HasLines(Markdig.Syntax.MarkdownObject? node) => node is CustomContainer { Info: "notes" };

    private static int LinesOf(NodeAttributes attributes, SourceSpan span, ConversionContext context)
    {
        if (!attributes.Values.TryGetValue(Lines, out var stated))
        {
            return UsualLines;
        }

        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostLines)
        {
            return count;
        }

        context.Report(MarkdownDiagnostics.WrongAttribute, span, Lines, stated, $"a number from 1 to {MostLines}");
        return UsualLines;
    }

    /// <summary>A list whose items all have boxes to tick; other blocks as they are.</summary>
    private static Block Ticked(Block block) =>
        block is ListBlock { Start: null } list ? list with { Items = [.. list.Items.Select(static item => item with { IsTask = true })] } : block;

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
