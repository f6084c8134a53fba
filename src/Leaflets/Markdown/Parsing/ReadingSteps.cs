using Leaflets.Bounds;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Takes <see cref="Steps"/> while Markdig parses: for each line that a block is looked for in, and for each sign that may be a mark. What bounds
/// a leaflet's time and memory, or stops it, so acts inside the parser too.
/// </summary>
internal sealed class ReadingSteps : IMarkdownExtension
{
    /// <summary>The steps of a block and of a mark: with their places and texts they take some hundred bytes.</summary>
    public const int Block = 16;

    /// <inheritdoc cref="Block"/>
    public const int Inline = 4;

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new Lines());
        pipeline.InlineParsers.Insert(0, new Signs([.. pipeline.InlineParsers.SelectMany(static parser => parser.OpeningCharacters ?? []).Distinct().Order()]));
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Lines : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            Steps.Take(Block);
            return BlockState.None;
        }
    }

    private sealed class Signs : InlineParser
    {
        public Signs(char[] signs) => OpeningCharacters = signs;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Steps.Take(Inline);
            return false;
        }
    }
}
