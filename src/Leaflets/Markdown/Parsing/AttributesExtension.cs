using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Attributes in braces. Markdig's own extension takes every pair of braces for attributes and drops what stands after them on a
/// heading's line; here only <c>#id</c>, <c>.class</c> and <c>key=value</c> are attributes, and only where nothing is lost.
/// </summary>
internal sealed class AttributesExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributesParser());
        PlainTextParser.AddTo(pipeline);
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is IAttributesParseable parseable)
            {
                parseable.TryParseAttributes = TryParseAtLineEnd;
            }
        }
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static bool TryParseAtLineEnd(BlockProcessor processor, ref StringSlice line, Syntax.IBlock block)
    {
        // A heading may end with closing marks after the attributes: they are its parser's affair.
        var start = line.IsEmpty ? -1 : line.Start + line.AsSpan().LastIndexOf('{');
        // Those that touch what stands before them are read with it: they belong to a picture or a link, if it is one.
        if (line.IsEmpty || start < line.Start || (start > line.Start && line.Text[start - 1] is '\\' or ')' or ']' or '`' or '*' or '_'))
        {
            return false;
        }

        var rest = new StringSlice(line.Text, start, line.End);
        if (!AttributeSyntax.TryRead(ref rest, out var attributes) || !rest.IsEmptyOrWhitespace())
        {
            return false;
        }

        attributes.Line = processor.LineIndex;
        attributes.Span = new(start, rest.Start - 1);
        var target = block.GetAttributes();
        attributes.CopyTo(target);
        target.Line = attributes.Line;
        target.Span = attributes.Span;
        line.End = start - 1;
        return true;
    }
}
