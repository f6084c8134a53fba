using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Options;
using Leaflets.Markdown.Parsing;
using Markdig.Renderers.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion;

/// <summary>What the converters of one document share. Not thread-safe; one for each document.</summary>
internal sealed class ConversionContext
{
    private int _depth;

    public ConversionContext(SourceText source, ReadingOptions options, ICollection<Diagnostic> diagnostics)
    {
        Options = options;
        Source = source;
        Diagnostics = diagnostics;
        Coverage = new SourceCoverage(source);
        Ids = new IdRegistry(this);
        Footnotes = new FootnoteRegistry();
        Anchors = new AnchorRegistry(this);
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>How the file is read.</summary>
    public ReadingOptions Options { get; }

    /// <summary>What was found wrong.</summary>
    public ICollection<Diagnostic> Diagnostics { get; }

    /// <summary>What of the file is accounted for.</summary>
    public SourceCoverage Coverage { get; }

    /// <summary>The names that links lead to.</summary>
    public IdRegistry Ids { get; }

    /// <summary>The numbers of footnotes.</summary>
    public FootnoteRegistry Footnotes { get; }

    /// <summary>The names of empty elements that wait for a block.</summary>
    public AnchorRegistry Anchors { get; }

    /// <summary>The link definitions of the file.</summary>
    public List<Syntax.LinkReferenceDefinition> Definitions { get; } = [];

    /// <summary>The link definitions that a link or picture used.</summary>
    public HashSet<Syntax.LinkReferenceDefinition> UsedDefinitions { get; } = [];

    /// <summary>What the author says to whoever translates.</summary>
    public List<Documents.TranslatorComment> TranslatorComments { get; } = [];

    /// <summary>The titles of pictures as running text, by the place of the picture.</summary>
    public Dictionary<SourceSpan, System.Collections.Immutable.ImmutableArray<Documents.Inline>> PictureTitles { get; } = [];

    /// <summary>The level in the source of the last heading; 1, the title's, before the first.</summary>
    public int HeadingLevel { get; set; } = 1;

    /// <summary>Where in its container the block stands that is converted, so that none has to look for its neighbours.</summary>
    public int ChildIndex { get; set; }

    /// <summary>The captions that a table has.</summary>
    public HashSet<CaptionBlock> TakenCaptions { get; } = [];

    /// <summary>The short forms of the document, once it is parsed.</summary>
    public ShortForms? ShortForms { get; set; }

    /// <summary>Whether a star behind a word calls a note somewhere in the text.</summary>
    public bool HasNoteSigns { get; set; }

    /// <summary>Items that a star makes and that stand alone: where stars call notes, each may be a note.</summary>
    public List<SourceSpan> LoneStars { get; } = [];

    /// <summary>The attributes that a node of the document has.</summary>
    public HashSet<HtmlAttributes> TakenAttributes { get; } = [];

    /// <summary>
    /// The attributes of running text by the offset behind them. A pipe table takes the place of its paragraph and leaves the
    /// paragraph's attributes behind, so tables look for theirs here.
    /// </summary>
    public Dictionary<int, HtmlAttributes> AttributesByEnd { get; } = [];

    /// <summary>Whether a pipe table is converted: there a bar within code is escaped (GFM 4.10).</summary>
    public bool IsInPipeTable { get; set; }

    /// <summary>Whether a cell is converted: the lines of its text stand beside those of other cells.</summary>
    public bool IsInTable { get; set; }

    /// <summary>
    /// The offset in the file of the text that was parsed: zero, save for titles, which are parsed by themselves.
    /// </summary>
    public int Offset { get; set; }

    /// <summary>How many names fields without a value were compared with.</summary>
    public int ComparedFields { get; set; }

    /// <summary>The place of a node. Markdig's ends are inclusive.</summary>
    public SourceSpan SpanOf(Syntax.MarkdownObject node) => SpanOf(node.Span);

    /// <inheritdoc cref="SpanOf(Syntax.MarkdownObject)"/>
    public SourceSpan SpanOf(Syntax.SourceSpan span)
    {
        var start = Math.Clamp(span.Start + Offset, 0, Source.Text.Length);
        return new(Source, start, Math.Clamp(span.End + 1 + Offset, start, Source.Text.Length));
    }

    /// <summary>Reports a fault.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object[] arguments)
    {
        Steps.Take(ReadingSteps.Inline);
        Diagnostics.Add(Diagnostic.Create(descriptor, span, arguments));
    }

    /// <summary>
    /// Goes one level deeper. Every converter that meets its own kind again below itself does it, so recursion is bounded.
    /// </summary>
    /// <returns>Whether there is a deeper level; if not, that is reported, and the caller converts nothing.</returns>
    public bool TryEnter(SourceSpan span)
    {
        if (_depth >= LeafletPipeline.MaximumDepth)
        {
            Report(MarkdownDiagnostics.TooDeep, span, LeafletPipeline.MaximumDepth);
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>Comes back from a level.</summary>
    public void Leave() => _depth--;
}
