using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Markdown.Html;
using Leaflets.Markdown.Parsing;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown;

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
        return new(failed ? null : document, ordered) { FrontMatter = spans };
    }

    private static Syntax.MarkdownDocument? Parse(string text, SourceText source, List<Diagnostic> diagnostics)
    {
        try
        {
            return Markdig.Markdown.Parse(text, LeafletPipeline.Instance);
        }
        catch (Exception exception) when (exception.GetType() == typeof(ArgumentException))
        {
            // This is how Markdig says that its limit of depth is passed; it does not say where.
            diagnostics.Add(Diagnostic.Create(MarkdownDiagnostics.TooDeep, SourceSpan.StartOf(source), LeafletPipeline.MaximumDepth));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException or InvalidCastException or FormatException or OverflowException)
        {
            // A fault of the parser that some text calls up fails this text alone.
            diagnostics.Add(Diagnostic.Create(MarkdownDiagnostics.ParserFault, SourceSpan.StartOf(source), exception.Message));
        }

        return null;
    }

    private static (LeafletMetadata Metadata, FrontMatterSpans Spans) ReadFrontMatter(
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

        return (new LeafletMetadata { Id = leafletId, Language = language, Title = string.Empty }, FrontMatterSpans.None);
    }

    private static LeafletDocument Convert(
        Syntax.MarkdownDocument parsed, LeafletMetadata metadata, FrontMatterSpans frontMatter, SourceText source, ReadingOptions options, List<Diagnostic> diagnostics)
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
        (metadata, blocks) = TakeTitle(metadata, blocks, context);
        blocks = HeadingOutline.Level(blocks, isTitled: blocks.Length < all, context);
        var footnotes = context.Footnotes.Convert(parsed);
        blocks = context.Anchors.End(blocks);
        if (context.Ids.HasLinks)
        {
            context.Ids.Keep(IdsOf(blocks, footnotes));
        }

        var missing = context.Ids.CheckLinks();
        CheckDefinitions(parsed, context);
        CheckNotes(context);
        context.ShortForms!.Check();
        CheckAttributes(parsed, context);
        JoinedDigits.Check(blocks, footnotes, context);
        CheckCoverage(parsed, blocks, footnotes, context);
        (blocks, footnotes) = Unlink(blocks, footnotes, missing, context.Ids.Aliases);
        return new(metadata, blocks, footnotes) { TranslatorComments = [.. context.TranslatorComments.OrderBy(static comment => comment.Span.Start)] };
    }

    private static void ExpectLinks(Syntax.MarkdownDocument parsed, ConversionContext context)
    {
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
        var map = new DocumentMap(node =>
        {
            if (node.Attributes.Id is { } id)
            {
                ids.Add(id);
            }

            return node;
        });
        map.Of(blocks);
        map.Of(footnotes);
        return ids;
    }

    /// <summary>Prints the text of links that lead nowhere without the links, and has those that lead to another name of a place lead to its own.</summary>
    private static (ImmutableArray<Block> Blocks, ImmutableArray<Documents.Footnote> Footnotes) Unlink(
        ImmutableArray<Block> blocks, ImmutableArray<Documents.Footnote> footnotes, HashSet<string> missing, IReadOnlyDictionary<string, string> aliases)
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

    /// <summary>The first block is the title where it is a heading of level 1 that says the same, or where there is no other.</summary>
    private static (LeafletMetadata Metadata, ImmutableArray<Block> Blocks) TakeTitle(
        LeafletMetadata metadata, ImmutableArray<Block> blocks, ConversionContext context)
    {
        if (blocks is [Heading { Level: 1 } heading, ..] && PlainText.IsAll(heading.Content))
        {
            var text = PlainText.Of(heading.Content).Trim();
            if (text.Length > 0 && (metadata.Title.Length == 0 || metadata.Title == text))
            {
                if (heading.Attributes.Id is { } id)
                {
                    context.Ids.Withdraw(id);
                }

                context.Coverage.Add(heading.Span);
                return (metadata with { Title = text }, blocks.RemoveAt(0));
            }
        }

        var isReported = context.Diagnostics.Any(static diagnostic => diagnostic.IsError
            && (diagnostic.Descriptor.Id.StartsWith("LFT11", StringComparison.Ordinal) || diagnostic.Descriptor.Id.StartsWith("LFT106", StringComparison.Ordinal)));
        if (metadata.Title.Length == 0 && !isReported && TakeLaterTitle(metadata, blocks, context) is { } titled)
        {
            return titled;
        }

        if (metadata.Title.Length == 0 && !isReported)
        {
            context.Report(FrontMatterDiagnostics.MissingTitle, SourceSpan.StartOf(context.Source));
        }

        return (metadata, blocks);
    }

    /// <summary>
    /// The first heading of level 1 names the leaflet also where it is not its first block or says more than words. It then stands above the text
    /// alone where that changes no more than the place of what stood before it; else it stays, and its words are the title as well.
    /// </summary>
    private static (LeafletMetadata Metadata, ImmutableArray<Block> Blocks)? TakeLaterTitle(
        LeafletMetadata metadata, ImmutableArray<Block> blocks, ConversionContext context)
    {
        if (blocks.FirstOrDefault(static block => block is Heading { Level: 1 }) is not Heading heading || PlainText.Of(heading.Content).Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        context.Report(MarkdownDiagnostics.TitleFromHeading, heading.Span, ConversionContext.Excerpt(text));
        metadata = metadata with { Title = text };
        if (!PlainText.IsAll(heading.Content) || blocks.First(static block => block is Heading) != heading)
        {
            return (metadata, blocks);
        }

        if (heading.Attributes.Id is { } id)
        {
            context.Ids.Withdraw(id);
        }

        context.Coverage.Add(heading.Span);
        return (metadata, blocks.Remove(heading));
    }

    /// <summary>Definitions print nothing: a line that looks like one by accident must not vanish.</summary>
    private static void CheckDefinitions(Syntax.MarkdownDocument parsed, ConversionContext context)
    {
        foreach (var definition in Syntax.MarkdownObjectExtensions.Descendants<Syntax.LinkReferenceDefinition>(parsed))
        {
            context.Coverage.Add(context.Coverage.WithColon(context.SpanOf(definition)));
            if (definition is FootnoteLinkReferenceDefinition || definition.Label is null || IsComment(definition))
            {
                continue;
            }

            if (definition.Label.StartsWith('^'))
            {
                context.Report(MarkdownDiagnostics.FootnoteNested, context.SpanOf(definition), definition.Label);
            }
            else if (!context.UsedDefinitions.Contains(definition))
            {
                context.Report(MarkdownDiagnostics.DefinitionUnused, context.SpanOf(definition), definition.Label);
            }
        }
    }

    /// <summary>The usual way to write a comment in Markdown that prints nothing anywhere: <c>[//]: # (text)</c>.</summary>
    private static bool IsComment(Syntax.LinkReferenceDefinition definition) =>
        definition is { Label: "//" or "comment", Url: "#" or "" or null };

    /// <summary>Notes that a star begins, where stars call notes: the star would be a bullet.</summary>
    private static void CheckNotes(ConversionContext context)
    {
        foreach (var star in context.HasNoteSigns ? context.LoneStars : [])
        {
            context.Report(LoneSignDiagnostics.NoteOrItem, star with { End = star.Start + 1 }, ConversionContext.Excerpt(star.Text.TrimStart("* \t")));
        }
    }

    /// <summary>Where the document fails anyway, what it lacks is no news.</summary>
    private static void CheckCoverage(
        Syntax.MarkdownDocument parsed, ImmutableArray<Block> blocks, ImmutableArray<Documents.Footnote> footnotes, ConversionContext context)
    {
        if (context.Diagnostics.Any(static diagnostic => diagnostic.IsError))
        {
            return;
        }

        if (FrontMatterBlock.Find(context.Source) is { } frontMatter)
        {
            context.Coverage.Add(new SourceSpan(context.Source, 0, frontMatter.End));
        }

        context.Coverage.AddAll(blocks);
        context.Coverage.AddAll(footnotes);
        foreach (var diagnostic in context.Diagnostics)
        {
            context.Coverage.Add(diagnostic.Span);
        }

        if (context.Coverage.FindLost() is (var lost, var isText))
        {
            context.Report(isText ? MarkdownDiagnostics.TextLost : MarkDiagnostics.SignLost, lost, ConversionContext.Excerpt(lost.Text));
        }
    }

    private static void CheckAttributes(Syntax.MarkdownDocument parsed, ConversionContext context)
    {
        foreach (var (attributes, span) in AttributesParser.Of(parsed))
        {
            if (!context.TakenAttributes.Contains(attributes))
            {
                var place = context.SpanOf(span);
                context.Report(MarkdownDiagnostics.AttributesUnattached, place, place.Text.ToString());
            }
        }
    }
}
