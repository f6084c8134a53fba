using Leaflets.Bounds;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The parsers of blocks that go on over lines without asking whether others begin there, with a step taken for each line: so a long one
/// can be ended within.
/// </summary>
internal static class LineSteps
{
    /// <summary>Puts them into a pipeline, in the places of Markdig's.</summary>
    public static void AddTo(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<ListBlockParser>(new Lists());
        pipeline.BlockParsers.Replace<QuoteBlockParser>(new Quotes());
        pipeline.BlockParsers.Replace<FencedCodeBlockParser>(new Fences());
        pipeline.BlockParsers.Replace<IndentedCodeBlockParser>(new IndentedCode());
        pipeline.BlockParsers.Replace<HtmlBlockParser>(new Html());
    }

    private sealed class Lists : ListBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            Steps.Take(ReadingSteps.Inline);
            return base.TryContinue(processor, block);
        }
    }

    private sealed class Quotes : QuoteBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            Steps.Take(ReadingSteps.Inline);
            return base.TryContinue(processor, block);
        }
    }

    private sealed class Fences : FencedCodeBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            Steps.Take(ReadingSteps.Inline);
            return base.TryContinue(processor, block);
        }
    }

    private sealed class IndentedCode : IndentedCodeBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block? block)
        {
            Steps.Take(ReadingSteps.Inline);
            return base.TryContinue(processor, block);
        }
    }

    private sealed class Html : HtmlBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            Steps.Take(ReadingSteps.Inline);
            return base.TryContinue(processor, block);
        }
    }
}
