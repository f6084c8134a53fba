using Leaflets.Bounds;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Node = Markdig.Syntax.Inlines.Inline;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Takes <see cref="Steps"/> while Markdig parses: for each line that a block is looked for in, and for each sign that may be a mark. What
/// bounds a leaflet's time and memory, or stops it, so acts inside the parser too.
/// </summary>
internal sealed class ReadingSteps : IMarkdownExtension
{
    /// <summary>The steps of a block: with its place and its text it takes some hundred bytes.</summary>
    public const int Block = 64;

    /// <summary>The steps of a mark, a line or a piece of text.</summary>
    public const int Inline = 16;

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new Lines());
        pipeline.InlineParsers.Insert(
            0, new Signs([.. pipeline.InlineParsers.SelectMany(static parser => parser.OpeningCharacters ?? []).Distinct().Order()]));
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

    private sealed class Signs : InlineParser, IPostInlineProcessor
    {
        public Signs(char[] signs) => OpeningCharacters = signs;

        /// <summary>Is called for each text that is read, and for each cell of a table, which are made of one text.</summary>
        public bool PostProcess(InlineProcessor state, Node? root, Node? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
        {
            Steps.Take(Inline);
            return true;
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Steps.Take(Inline);
            return false;
        }
    }
}
