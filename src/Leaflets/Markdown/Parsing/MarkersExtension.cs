using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The marks of leaflets: boxes to tick, callouts, blanks to write in, fields; items of lists and tables that CommonMark has not; and an
/// eye on the footnotes.
/// </summary>
internal sealed class MarkersExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkerParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutMarkerParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new NoteCallParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new BracketedParser());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new WriteInBlankParser());
        pipeline.InlineParsers.Replace<LinkInlineParser>(new LinkParser());
        if (pipeline.InlineParsers.FindExact<EmphasisInlineParser>() is { } emphasis)
        {
            var marks = new MarkParser(emphasis);
            pipeline.InlineParsers.Replace<EmphasisInlineParser>(marks);
            pipeline.InlineParsers.ReplaceOrAdd<AutoLinkParser>(new AddressParser(marks));
            pipeline.InlineParsers.ReplaceOrAdd<AutolinkInlineParser>(new TagParser(marks));
        }

        pipeline.InlineParsers.Insert(0, new FieldParser());
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new TextParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new ShortFormParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new AdmonitionParser());
        pipeline.BlockParsers.InsertBefore<FencedCodeBlockParser>(new DirectiveParser());
        pipeline.BlockParsers.ReplaceOrAdd<CustomContainerParser>(new ContainerParser());
        pipeline.BlockParsers.ReplaceOrAdd<DefinitionListParser>(new DefinitionParser());
        pipeline.BlockParsers.Insert(0, new DashTableParser(null));
        pipeline.BlockParsers.Insert(0, new DashTableParser(['-']));
        pipeline.BlockParsers.Insert(0, new TableCaptionParser());
        pipeline.BlockParsers.Insert(0, new DepthGuard());
        LineSteps.AddTo(pipeline);
        if (pipeline.BlockParsers.Find<ListBlockParser>() is { } lists)
        {
            lists.ItemParsers.Add(new LetterItemParser());
            lists.ItemParsers.Add(new PastedBulletParser());
        }

        var notes = new NoteParser();
        pipeline.BlockParsers.ReplaceOrAdd<FootnoteParser>(notes);
        DocumentNotes.Attach(notes);
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
