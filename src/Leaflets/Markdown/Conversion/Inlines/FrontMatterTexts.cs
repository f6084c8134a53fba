using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>The texts of the front matter as running text.</summary>
internal static class FrontMatterTexts
{
    /// <summary>The metadata with its texts read: in words for programs, and with their marks for print.</summary>
    public static LeafletMetadata Read(LeafletMetadata metadata, MetadataSpans spans, ConversionContext context)
    {
        var title = Line(metadata.Title, "title", isTitle: true);
        var summary = metadata.Summary is { } text ? Line(text, "summary", isTitle: false) : [];
        var sources = metadata.Sources.Select(source => LineText.WithAddresses(Line(source, "sources", isTitle: false))).ToImmutableArray();
        return metadata with
        {
            Title = LineText.Plain(title),
            TitleContent = Marked(LineText.WithoutLinks(title)),
            Summary = metadata.Summary is null ? null : LineText.Plain(summary),
            SummaryContent = Marked(summary),
            Sources = [.. sources.Select(LineText.Plain)],
            SourceContents = sources.All(static content => IsPlain(content)) ? [] : sources,
            Authors = [.. metadata.Authors.Select(author => LineText.Plain(Line(author, "authors", isTitle: true)))],
            Reference = metadata.Reference is { } reference
                ? Fields.Resolve(reference, spans.Find("reference", context.Source), context)
                : null,
            Version = metadata.Version is { } version ? Fields.Resolve(version, spans.Find("version", context.Source), context) : null,
        };

        ImmutableArray<Inline> Line(string value, string key, bool isTitle)
        {
            var span = spans.Find(key, context.Source);
            var content = LineText.Convert(value, span, context);
            LineText.Check(content, span, context, isTitle);
            return content;
        }
    }

    /// <summary>Content that is more than its words; empty otherwise.</summary>
    private static ImmutableArray<Inline> Marked(ImmutableArray<Inline> content) => IsPlain(content) ? [] : content;

    private static bool IsPlain(ImmutableArray<Inline> content) => content.All(static inline => inline is Text or Link { Content: [Text] });
}
