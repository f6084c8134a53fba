using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>The heading that names a leaflet, where its front matter does not or says the same.</summary>
internal static class DocumentTitle
{
    /// <summary>The first block is the title where it is a heading of level 1 that says the same, or where there is no other.</summary>
    /// <returns>The place of the title where it is a heading.</returns>
    public static (LeafletMetadata Metadata, ImmutableArray<Block> Blocks, SourceSpan? Place) Take(
        LeafletMetadata metadata, ImmutableArray<Block> blocks, ConversionContext context)
    {
        if (blocks is [Heading { Level: 1 } heading, ..] && PlainText.IsAll(heading.Content))
        {
            var text = PlainText.Of(heading.Content).Trim();
            if (text.Length > 0 && (metadata.Title.Length == 0 || metadata.Title == text))
            {
                if (heading.Attributes.Id is { } id)
                {
                    context.Ids.Withdraw(id);
                }

                context.Coverage.Add(heading.Span);
                return (metadata with { Title = text }, blocks.RemoveAt(0), heading.Span);
            }
        }

        var isReported = context.Diagnostics.Any(static diagnostic =>
            diagnostic.IsError && diagnostic.Descriptor.Area == DiagnosticArea.FrontMatter);
        if (metadata.Title.Length == 0 && !isReported && TakeLater(metadata, blocks, context) is { } titled)
        {
            return titled;
        }

        if (metadata.Title.Length == 0 && !isReported)
        {
            context.Report(FrontMatterDiagnostics.MissingTitle, SourceSpan.StartOf(context.Source));
        }

        return (metadata, blocks, null);
    }

    /// <summary>
    /// The first heading of level 1 names the leaflet also where it is not its first block or says more than words. It
    /// then stands above the text alone where that changes no more than the place of what stood before it; else it stays,
    /// and its words are the title as well.
    /// </summary>
    private static (LeafletMetadata Metadata, ImmutableArray<Block> Blocks, SourceSpan? Place)? TakeLater(
        LeafletMetadata metadata, ImmutableArray<Block> blocks, ConversionContext context)
    {
        if (blocks.FirstOrDefault(static block => block is Heading { Level: 1 }) is not Heading heading
            || PlainText.Of(heading.Content).Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        context.Report(MarkdownDiagnostics.TitleFromHeading, heading.Span, Excerpt.Of(text));
        metadata = metadata with { Title = text };
        if (!PlainText.IsAll(heading.Content) || blocks.First(static block => block is Heading) != heading)
        {
            return (metadata, blocks, heading.Span);
        }

        if (heading.Attributes.Id is { } id)
        {
            context.Ids.Withdraw(id);
        }

        context.Coverage.Add(heading.Span);
        return (metadata, blocks.Remove(heading), heading.Span);
    }
}
