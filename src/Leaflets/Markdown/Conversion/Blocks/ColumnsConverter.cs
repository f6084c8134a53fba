using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Markdig.Extensions.CustomContainers;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Blocks in columns: <c>::: columns {count=3}</c>.</summary>
internal static class ColumnsConverter
{
    private const int Least = 2;
    private const int Most = 4;

    /// <summary>Converts columns.</summary>
    public static Columns Convert(CustomContainer container, NodeAttributes attributes, ConversionContext context)
    {
        var span = context.SpanOf(container);
        if (container.Parent is not Markdig.Syntax.MarkdownDocument)
        {
            context.Report(MarkdownDiagnostics.NestedColumns, span);
        }

        if (ContainerSyntax.TakeTitle(container.Arguments, ref attributes) is { } title && !string.IsNullOrWhiteSpace(title))
        {
            context.Report(MarkdownDiagnostics.TitledColumns, span, title);
        }

        var count = CountOf(attributes, span, context);
        var blocks = BlockConverter.ConvertChildren(container, context);
        return new(NodeSpans.Cover(span, blocks), count, blocks) { Attributes = attributes };
    }

    private static int CountOf(NodeAttributes attributes, SourceSpan span, ConversionContext context)
    {
        if (!attributes.Values.TryGetValue(ContainerSyntax.Count, out var stated))
        {
            return Least;
        }

        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= Least and <= Most)
        {
            return count;
        }

        context.Report(MarkdownDiagnostics.WrongAttribute, span, ContainerSyntax.Count, stated, $"a number from {Least} to {Most}");
        return Least;
    }
}
