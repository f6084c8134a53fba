using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Parsing;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>The title after a container's name. Markdig keeps it as a string; here it is running text with its place.</summary>
internal static class TitleConverter
{
    /// <summary>Converts a title.</summary>
    /// <param name="title">The title, entities resolved; null or empty for none.</param>
    /// <param name="container">The place of the container, whose first line ends with the title and perhaps attributes.</param>
    /// <param name="context">The document.</param>
    public static ImmutableArray<Inline> Convert(string? title, SourceSpan container, ConversionContext context)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return [];
        }

        var line = container.Text;
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        var at = line.IndexOf(title, StringComparison.Ordinal);
        if (at < 0)
        {
            // The title holds an entity or an escape: its characters are not those of the file.
            var place = container with { End = container.Start + line.Length };
            return [new Text(place, Fields.Resolve(title, place, context))];
        }

        var offset = context.Offset;
        var parsed = Markdig.Markdown.Parse(title, LeafletPipeline.Instance);
        if (parsed is not [Syntax.ParagraphBlock paragraph])
        {
            // What would be a list or a heading on a line of its own is plain text in a title.
            return [new Text(new SourceSpan(context.Source, container.Start + at, container.Start + at + title.Length), title)];
        }

        context.Offset = container.Start + at;
        var content = InlineConverter.ConvertLeaf(paragraph, context);
        context.Offset = offset;
        return content;
    }
}
