using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>A block element that is open, with what it holds so far. Text between its blocks gathers to paragraphs.</summary>
internal sealed class HtmlElement(string name, SourceSpan tag, NodeAttributes attributes, ConversionContext context)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private InlineRun? _run;

    /// <summary>The element's name; empty for the place in the Markdown that HTML stands in.</summary>
    public string Name => name;

    /// <summary>The place of the tag that opened it.</summary>
    public SourceSpan Tag => tag;

    /// <summary>What its tag says.</summary>
    public NodeAttributes Attributes => attributes;

    /// <summary>The level in the source of the heading that it stands under; 1, the title's, before the first.</summary>
    public int HeadingLevel { get; } = context.HeadingLevel;

    /// <summary>The attributes of its tag as they were written.</summary>
    public HtmlToken? Token { get; init; }

    /// <summary>The items of a list.</summary>
    public ImmutableArray<ListItem>.Builder Items { get; } = ImmutableArray.CreateBuilder<ListItem>();

    /// <summary>The rows of a table or of a part of one.</summary>
    public List<HtmlRow> Rows { get; } = [];

    /// <summary>The cells of a row.</summary>
    public List<HtmlCell> Cells { get; } = [];

    /// <summary>The terms and definitions of a list of definitions.</summary>
    public HtmlDefinitions Definitions { get; } = new();

    /// <summary>What kind of box it is, or null where it is none.</summary>
    public CalloutKind? Box { get; init; }

    /// <summary>Whether no block and no text has been added yet.</summary>
    public bool IsEmpty => _blocks.Count == 0 && (_run is null || _run.IsEmpty);

    /// <summary>The caption of a table or figure, the summary of details, or the title of a box.</summary>
    public ImmutableArray<Inline> Title { get; set; } = [];

    /// <summary>The names of tags within it that were reported where they open: their ends are not news.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Whether it holds text itself.</summary>
    public bool TakesText => name is not ("ul" or "ol" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "dl");

    /// <summary>Whether it holds text alone, and no blocks.</summary>
    public bool TakesTextAlone => name is "summary" or "caption" or "figcaption" or "dt" or ['h', >= '1' and <= '6'];

    /// <summary>The running text at its end.</summary>
    public InlineRun Run => _run ??= new InlineRun(context);

    /// <summary>Ends the running text, and adds a block.</summary>
    public void Add(Block block)
    {
        EndParagraph();
        _blocks.Add(context.Anchors.Give(block));
    }

    /// <summary>Makes a paragraph of the text that was gathered, if there is any.</summary>
    public void EndParagraph()
    {
        if (TakeText() is not { IsEmpty: false } content)
        {
            return;
        }

        var span = NodeSpans.Cover(content[0].Span, content);
        _blocks.Add(context.Anchors.Give(content is [Image image] ? new Figure(span, image, []) : new Paragraph(span, content)));
    }

    /// <summary>The running text, without white space at its ends; it begins anew.</summary>
    public ImmutableArray<Inline> TakeText()
    {
        if (_run is null)
        {
            return [];
        }

        var content = InlineConverter.TrimBoth(_run.Close());
        _run = null;
        return content;
    }

    /// <summary>All that it holds.</summary>
    public ImmutableArray<Block> TakeBlocks()
    {
        EndParagraph();
        return _blocks.DrainToImmutable();
    }
}
