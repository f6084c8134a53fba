using Leaflets.Documents;
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
        if (!names.TryParse(name, out var kind) && !isColumns)
        {
            context.Report(MarkdownDiagnostics.UnknownContainer, span, name, Nearest.To(name, [.. names.Names, ColumnsConverter.Name]));
            return null;
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

        var title = TitleConverter.Convert(container.Arguments, span, context);
        var blocks = BlockConverter.ConvertChildren(container, context);
        return new Container(BlockConverter.Cover(span, blocks), kind, title, blocks) { Attributes = attributes };
    }
}
