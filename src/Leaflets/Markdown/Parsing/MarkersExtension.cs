using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Leaflets.Markdown.Parsing;

/// <summary>The marks of leaflets: boxes to tick, callouts, blanks to write in, fields; and an eye on the footnotes.</summary>
internal sealed class MarkersExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkerParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutMarkerParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new NoteCallParser());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new WriteInBlankParser());
        if (pipeline.InlineParsers.FindExact<EmphasisInlineParser>() is { } emphasis)
        {
            pipeline.InlineParsers.Replace<EmphasisInlineParser>(new MarkParser(emphasis));
        }

        pipeline.InlineParsers.Insert(0, new FieldParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new AdmonitionParser());
        pipeline.BlockParsers.ReplaceOrAdd<CustomContainerParser>(new ContainerParser());
        var notes = new NoteParser();
        pipeline.BlockParsers.ReplaceOrAdd<FootnoteParser>(notes);
        DocumentNotes.Attach(notes);
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
