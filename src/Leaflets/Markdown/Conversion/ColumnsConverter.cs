using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Markdig.Extensions.CustomContainers;

namespace Leaflets.Markdown.Conversion;

/// <summary>Blocks in columns: <c>::: columns {count=3}</c>.</summary>
internal static class ColumnsConverter
{
    /// <summary>The word after the fence.</summary>
    public const string Name = "columns";

    /// <summary>The attribute that says how many columns there are.</summary>
    public const string Count = "count";

    private const int Least = 2;
    private const int Most = 4;

    /// <summary>Whether a node of the parser is columns.</summary>
    public static bool IsOne(Markdig.Syntax.MarkdownObject? node) => node is CustomContainer container && ContainerConverter.NameOf(container) == Name;

    /// <summary>Converts columns.</summary>
    public static Columns Convert(CustomContainer container, NodeAttributes attributes, ConversionContext context)
    {
        var span = context.SpanOf(container);
        if (container.Parent is not Markdig.Syntax.MarkdownDocument)
        {
            context.Report(MarkdownDiagnostics.NestedColumns, span);
        }

        if (ContainerConverter.TakeTitle(container.Arguments, ref attributes) is { } title && !string.IsNullOrWhiteSpace(title))
        {
            context.Report(MarkdownDiagnostics.TitledColumns, span, title);
        }

        var count = CountOf(attributes, span, context);
        var blocks = BlockConverter.ConvertChildren(container, context);
        return new(BlockConverter.Cover(span, blocks), count, blocks) { Attributes = attributes };
    }

    private static int CountOf(NodeAttributes attributes, SourceSpan span, ConversionContext context)
    {
        if (!attributes.Values.TryGetValue(Count, out var stated))
        {
            return Least;
        }

        if (int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= Least and <= Most)
        {
            return count;
        }

        context.Report(MarkdownDiagnostics.WrongAttribute, span, Count, stated, $"a number from {Least} to {Most}");
        return Least;
    }
}
