using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.Tables;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The one Markdig pipeline: CommonMark 0.31 with what leaflets need. Immutable once built, so it is shared between threads.
/// </summary>
internal static class LeafletPipeline
{
    /// <summary>How many blocks and marks may stand in one another. Writers recurse over the document, so it is bounded.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Where the parser itself gives up. It cannot say where that is, so the converters' own limit comes first.</summary>
    private const int ParserDepth = 8 * MaximumDepth;

    /// <summary>The pipeline.</summary>
    public static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            // The greatest width counts, not the first row's: cells beyond the first row's are found and told, not dropped.
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false })
            .UseGridTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseCustomContainers()
            .UseFigures()
            .UseEmphasisExtras()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.MaximumNestingDepth = ParserDepth;

        // Extensions set themselves up in this order: these two need the parsers of the others.
        builder.Extensions.Add(new MarkersExtension());
        builder.Extensions.Add(new AttributesExtension());
        builder.Extensions.Add(new ReadingSteps());
        return builder.Build();
    }
}
