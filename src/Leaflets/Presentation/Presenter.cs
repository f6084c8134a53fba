using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Pictures;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Presentation;

/// <summary>
/// Makes a leaflet ready for output: adds what the program itself says. In this order: title, notices, summary, the author's text,
/// sources, particulars. Each particular is a paragraph of its own, so that a screen reader does not run them together.
/// </summary>
internal static class Presenter
{
    private const int TitleLevel = 1;

    /// <summary>Presents a leaflet.</summary>
    /// <param name="document">The leaflet; it must not hold generated blocks already.</param>
    /// <param name="sheet">The style.</param>
    /// <param name="language">The words of the leaflet's language.</param>
    /// <param name="clinic">Who hands the leaflet out.</param>
    /// <param name="images">The pictures by path; every picture of the document.</param>
    public static StyledDocument Present(
        LeafletDocument document,
        StyleSheet sheet,
        LanguageData language,
        Clinic clinic,
        ImmutableDictionary<string, Picture> images)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(language);
        var metadata = document.Metadata;
        var title = document.SpanOf("title");
        var blocks = ImmutableArray.CreateBuilder<Block>(document.Blocks.Length + 16);
        blocks.Add(
            new Heading(title, TitleLevel, metadata.TitleContent.IsEmpty ? [new Text(title, metadata.Title)] : metadata.TitleContent)
            {
                Attributes = Class(GeneratedClass.Title),
            });
        foreach (var (key, notice) in NoticesFor(metadata, language))
        {
            var span = document.SpanOf(key);
            blocks.Add(Generated(span, GeneratedClass.Notice, [new Text(span, notice)]));
        }

        if (metadata.Summary is { Length: > 0 } summary)
        {
            var span = document.SpanOf("summary");
            var content = metadata.SummaryContent.IsEmpty ? [new Text(span, summary)] : metadata.SummaryContent;
            blocks.Add(Generated(span, GeneratedClass.Summary, content));
        }

        var codes = new DocumentMap(node => node is QrCode code ? FigureOf(code, language) : node, Separated);
        blocks.AddRange(codes.Of(document.Blocks));
        var level = SectionLevel(document.Blocks);
        AddSources(blocks, document, language, level);
        AddParticulars(blocks, document, language, level);
        return new StyledDocument(metadata, blocks.ToImmutable(), codes.Of(document.Footnotes), sheet, language, clinic, images);
    }

    /// <summary>Content with a space between the calls of two notes: side by side their numbers would read as one.</summary>
    private static ImmutableArray<Inline> Separated(ImmutableArray<Inline> content)
    {
        for (var i = content.Length - 1; i > 0; i--)
        {
            if (content[i] is FootnoteReference call && content[i - 1] is FootnoteReference)
            {
                content = content.Insert(i, new Text(call.Span, "\u00A0"));
            }
        }

        return content;
    }

    /// <summary>A QR code with the text of its link and the address in letters, for readers without a scanner.</summary>
    private static Figure FigureOf(QrCode code, LanguageData language)
    {
        var (link, span) = (code.Link, code.Link.Span);
        var scheme = link.Target.StartsWith("mailto:", StringComparison.Ordinal)
            || link.Target.StartsWith("tel:", StringComparison.Ordinal);
        var address = scheme ? link.Target[(link.Target.IndexOf(':', StringComparison.Ordinal) + 1)..] : link.Target;
        var printed =
            new InlineSpan(span, [new Text(span, address)]) { Attributes = new NodeAttributes { Direction = TextDirection.LeftToRight } };
        ImmutableArray<Inline> caption = PlainText.Of(link.Content).Trim() == address ? [link] : [link, new HardBreak(span), printed];
        var picture = QrPictures.Of(code) with { AlternativeText = $"{language[PrintedWord.QrCode]}: {address}" };
        return new Figure(code.Span, picture with { Attributes = link.Attributes with { Id = null } }, caption)
        {
            Attributes = code.Attributes,
        };
    }

    /// <summary>What a reader must know before trusting the leaflet, the gravest first.</summary>
    private static IEnumerable<(string Key, string Notice)> NoticesFor(LeafletMetadata metadata, LanguageData language)
    {
        if (metadata.Status == LeafletStatus.Withdrawn)
        {
            yield return ("status", language[PrintedWord.Withdrawn]);
        }
        else if (metadata.Status is LeafletStatus.Draft or LeafletStatus.InReview)
        {
            yield return ("status", language[PrintedWord.Draft]);
        }

        if (metadata.IsOutdated)
        {
            yield return ("translation.of", language[PrintedWord.TranslationOutdated]);
        }

        if (metadata.Translation?.State == TranslationState.Machine)
        {
            yield return ("translation.state", language[PrintedWord.MachineTranslation]);
        }
        else if (metadata.Translation?.State == TranslationState.Translated)
        {
            yield return ("translation.state", language[PrintedWord.TranslationNotReviewed]);
        }
    }

    private static void AddSources(ImmutableArray<Block>.Builder blocks, LeafletDocument document, LanguageData language, int level)
    {
        var (metadata, span) = (document.Metadata, document.SpanOf("sources"));
        if (metadata.Sources.IsEmpty)
        {
            return;
        }

        blocks.Add(new Heading(span, level, [new Text(span, language[PrintedWord.Sources])]));
        var items = ImmutableArray.CreateBuilder<ListItem>(metadata.Sources.Length);
        foreach (var (at, source) in metadata.Sources.Index())
        {
            var content = metadata.SourceContents.IsEmpty ? SourceLinks.Split(source, span) : metadata.SourceContents[at];
            items.Add(new ListItem(span, [new Paragraph(span, Isolated(content, source, language, span))]));
        }

        blocks.Add(new ListBlock(span, Start: null, IsTight: true, items.MoveToImmutable()));
    }

    /// <summary>
    /// A source in the other direction than the page's, such as an English title in an Arabic leaflet, keeps its own order.
    /// </summary>
    private static ImmutableArray<Inline> Isolated(ImmutableArray<Inline> content, string source, LanguageData language, SourceSpan span)
    {
        var direction = LanguageDirection.OfText(source) ?? language.Direction;
        return direction == language.Direction
            ? content
            : [new InlineSpan(span, content) { Attributes = new NodeAttributes { Direction = direction } }];
    }

    private static void AddParticulars(ImmutableArray<Block>.Builder blocks, LeafletDocument document, LanguageData language, int level)
    {
        var (metadata, headingAt) = (document.Metadata, blocks.Count);
        Add("reference", PrintedWord.Reference, metadata.Reference);
        Add("version", PrintedWord.Version, metadata.Version);
        Add("issued", PrintedWord.Issued, metadata.Issued is { } issued ? language.Format(issued) : null);
        Add("review", PrintedWord.ReviewDate, metadata.Review is { } review ? language.Format(review) : null);
        Add("authors", PrintedWord.Authors, string.Join(language.ListSeparator, metadata.Authors));
        if (blocks.Count > headingAt)
        {
            var span = blocks[headingAt].Span;
            blocks.Insert(headingAt, new Heading(span, level, [new Text(span, language[PrintedWord.About])]));
        }

        void Add(string key, PrintedWord label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                var span = document.SpanOf(key);

                // A full-width colon brings its own space.
                var space = language[label].EndsWith('：') ? string.Empty : " ";
                blocks.Add(Generated(span, GeneratedClass.Detail, [new Text(span, $"{language[label]}{space}{value}")]));
            }
        }
    }

    /// <summary>The level of the author's sections, so that those added stand beside them: 1 where the author uses it, else 2.</summary>
    private static int SectionLevel(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Heading { Level: TitleLevel })
            {
                return TitleLevel;
            }
        }

        return TitleLevel + 1;
    }

    private static Paragraph Generated(SourceSpan span, string generatedClass, ImmutableArray<Inline> content) =>
        new(span, content) { Attributes = Class(generatedClass) };

    private static NodeAttributes Class(string generatedClass) => new() { Classes = [generatedClass] };
}
