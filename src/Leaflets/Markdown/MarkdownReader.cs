using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion;
using Leaflets.Markdown.Conversion.Blocks;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Markdown.Options;
using Leaflets.Markdown.Parsing;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets;

/// <summary>
/// Markdown to a document: CommonMark 0.31, GFM tables, task lists and strikethrough, GitHub alerts, footnotes, definition lists,
/// attributes, containers, figures, abbreviations, and YAML front matter. Never throws on content. Thread-safe.
/// </summary>
/// <remarks>
/// What the document model cannot hold is an error with its place, never left out. Blocks and marks may stand in one another 64 deep; how
/// much is read is said by <see cref="ReadingLimits"/>.
/// </remarks>
public static class MarkdownReader
{
    /// <summary>Reads a leaflet.</summary>
    /// <param name="source">The file.</param>
    /// <param name="leafletId">The leaflet's id: the name of its folder.</param>
    /// <param name="language">The BCP 47 tag of the version's language: the name of the file.</param>
    /// <param name="options">How to read it, or null for what is usual.</param>
    public static ReadResult Read(SourceText source, string leafletId, string language, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(leafletId);
        ArgumentNullException.ThrowIfNull(language);

        var forbidden = SourceDecoder.Check(source);
        if (!forbidden.IsEmpty)
        {
            return new(null, forbidden);
        }

        options ??= ReadingOptions.Default;
        var passed = SourceLimits.Check(source, options.Limits);
        if (!passed.IsEmpty)
        {
            return new(null, passed);
        }

        var diagnostics = new List<Diagnostic>(SourceCharacters.Check(source, options.Limits));
        if (diagnostics.Exists(static diagnostic => diagnostic.IsError))
        {
            return new(null, [.. diagnostics]);
        }

        var block = FrontMatterBlock.Find(source);
        if (Parse(block?.TextWithout ?? source.Text, source, diagnostics) is not { } parsed)
        {
            return new(null, [.. diagnostics]);
        }

        var (metadata, spans) = ReadFrontMatter(block, source, leafletId, language, diagnostics);
        var document = Convert(parsed, metadata, spans, source, options, diagnostics);
        var ordered = diagnostics.OrderBy(static diagnostic => diagnostic.Span.Start).ToImmutableArray();
        var failed = ordered.Any(static diagnostic => diagnostic.IsError);
        return new(failed ? null : document, ordered) { Unsound = failed ? document : null, FrontMatter = spans };
    }

    private static Syntax.MarkdownDocument? Parse(string text, SourceText source, List<Diagnostic> diagnostics)
    {
        try
        {
            return Markdig.Markdown.Parse(text, LeafletPipeline.Instance);
        }
        catch (TooDeepException deep)
        {
            var at = Math.Min(deep.Offset, source.Text.Length);
            diagnostics.Add(Diagnostic.Create(MarkdownDiagnostics.TooDeep, new SourceSpan(source, at, at), LeafletPipeline.MaximumDepth));
        }
        catch (Exception exception) when (exception.GetType() == typeof(ArgumentException))
        {
            // This is how Markdig says that its limit of depth is passed; it does not say where.
            diagnostics.Add(Diagnostic.Create(MarkdownDiagnostics.TooDeep, TooDeepLine(text, source), LeafletPipeline.MaximumDepth));
        }
        catch (Exception exception) when (IsOfParser(exception))
        {
            // A fault of the parser that some text calls up fails this text alone.
            diagnostics.Add(Diagnostic.Create(MarkdownDiagnostics.ParserFault, SourceSpan.StartOf(source), exception.Message));
        }

        return null;
    }

    /// <summary>The first line with which the text is nested too deep: that without which it is not, found by halves.</summary>
    private static SourceSpan TooDeepLine(string text, SourceText source)
    {
        List<int> ends = [.. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(static at => at + 1), text.Length];
        var (sound, deep) = (-1, ends.Count - 1);
        while (deep - sound > 1)
        {
            var middle = (sound + deep) / 2;
            Steps.Take(ends[middle]);
            if (IsTooDeep(text[..ends[middle]]))
            {
                deep = middle;
            }
            else
            {
                sound = middle;
            }
        }

        return new SourceSpan(source, deep == 0 ? 0 : ends[deep - 1], ends[deep]);
    }

    private static bool IsTooDeep(string text)
    {
        try
        {
            _ = Markdig.Markdown.Parse(text, LeafletPipeline.Instance);
            return false;
        }
        catch (Exception exception) when (exception is TooDeepException || IsOfParser(exception))
        {
            return true;
        }
    }

    private static bool IsOfParser(Exception exception) => exception is ArgumentException or InvalidOperationException
        or IndexOutOfRangeException or NullReferenceException or InvalidCastException or FormatException or OverflowException;

    private static (LeafletMetadata Metadata, MetadataSpans Spans) ReadFrontMatter(
        FrontMatterBlock? block, SourceText source, string leafletId, string language, List<Diagnostic> diagnostics)
    {
        if (block is not null)
        {
            if (block.Before is { } before)
            {
                diagnostics.Add(Diagnostic.Create(FrontMatterTextDiagnostics.Displaced, block.Content with { Start = 0, End = 0 }, before));
            }

            return FrontMatterReader.Read(block.Content, block.IsToml, leafletId, language, diagnostics);
        }

        if (FrontMatterBlock.Unclosed(source) is { } fence)
        {
            diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.NotClosed, fence));
        }

        if (FrontMatterStart.Below(source) is { } below)
        {
            diagnostics.Add(Diagnostic.Create(FrontMatterTextDiagnostics.Below, below));
        }

        return (new LeafletMetadata { Id = leafletId, Language = language, Title = string.Empty }, MetadataSpans.None);
    }

    private static LeafletDocument Convert(
        Syntax.MarkdownDocument parsed,
        LeafletMetadata metadata,
        MetadataSpans frontMatter,
        SourceText source,
        ReadingOptions options,
        List<Diagnostic> diagnostics)
    {
        var context = new ConversionContext(source, options, diagnostics);
        context.ShortForms = new ShortForms(parsed, context);
        ExpectLinks(parsed, context);
        HtmlAnchors.Expect(context);
        foreach (var (attributes, span) in AttributesParser.Of(parsed))
        {
            var place = context.SpanOf(span);
            context.Coverage.Add(place);
            context.AttributesByEnd[place.End] = attributes;
        }

        metadata = FrontMatterTexts.Read(metadata, frontMatter, context);
        var blocks = context.Anchors.End(BlockConverter.ConvertChildren(parsed, context));
        var all = blocks.Length;
        (metadata, blocks, var title) = DocumentTitle.Take(metadata, blocks, context);
        blocks = HeadingOutline.Level(blocks, isTitled: blocks.Length < all, context);
        var footnotes = FootnoteConverter.Convert(parsed, context);
        blocks = context.Anchors.End(blocks);
        if (context.Ids.HasLinks)
        {
            context.Ids.Keep(IdsOf(blocks, footnotes));
        }

        var missing = context.Ids.CheckLinks();
        DocumentChecks.Run(parsed, context);
        JoinedDigits.Check(blocks, footnotes, context);
        DocumentChecks.CheckCoverage(blocks, footnotes, context);
        (blocks, footnotes) = Unlink(blocks, footnotes, missing, context.Ids.Aliases);
        return new(metadata, blocks, footnotes)
        {
            Source = source,
            MetadataSpans = title is { } titled ? frontMatter.With("title", titled) : frontMatter,
            TranslatorComments = [.. context.TranslatorComments.OrderBy(static comment => comment.Span.Start)],
        };
    }

    private static void ExpectLinks(Syntax.MarkdownDocument parsed, ConversionContext context)
    {
        TextParser.TakeDefinitions(parsed);
        context.Definitions.AddRange(TextParser.DefinitionsOf(parsed));
        foreach (var node in Syntax.MarkdownObjectExtensions.Descendants(parsed))
        {
            if (node is LinkInline { IsImage: false, Url: ['#', _, ..] url })
            {
                context.Ids.Expect(url[1..]);
            }
        }
    }

    private static HashSet<string> IdsOf(ImmutableArray<Block> blocks, ImmutableArray<Documents.Footnote> footnotes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Gather(ImmutableArray<DocumentNode>.CastUp(blocks));
        Gather(ImmutableArray<DocumentNode>.CastUp(footnotes));
        return ids;

        void Gather(ImmutableArray<DocumentNode> nodes)
        {
            foreach (var node in nodes)
            {
                if (node.Attributes.Id is { } id)
                {
                    ids.Add(id);
                }

                Gather(Children.Of(node));
            }
        }
    }

    /// <summary>
    /// Prints the text of links that lead nowhere without the links, and has those that lead to another name of a place lead to its own.
    /// </summary>
    private static (ImmutableArray<Block> Blocks, ImmutableArray<Documents.Footnote> Footnotes) Unlink(
        ImmutableArray<Block> blocks,
        ImmutableArray<Documents.Footnote> footnotes,
        HashSet<string> missing,
        IReadOnlyDictionary<string, string> aliases)
    {
        if (missing.Count == 0 && aliases.Count == 0)
        {
            return (blocks, footnotes);
        }

        var map = new DocumentMap(node => node switch
        {
            Link link when missing.Contains(link.Target) => new InlineSpan(link.Span, link.Content) { Attributes = link.Attributes },
            Link { Target: ['#', .. var id] } link when aliases.TryGetValue(id, out var own) => link with { Target = "#" + own },
            _ => node,
        });
        return (map.Of(blocks), map.Of(footnotes));
    }
}
