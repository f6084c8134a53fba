using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>The elements of running text, in Markdown's paragraphs and in HTML's.</summary>
internal static class HtmlInlines
{
    /// <summary>Takes a tag of an element of running text.</summary>
    public static void Take(HtmlToken tag, InlineRun run, ConversionContext context)
    {
        if (tag.Name == "br")
        {
            // Browsers take '</br>' for '<br>' as well (HTML 13.2.6.4.7).
            HtmlAttributeReader.Read(tag, context);
            run.Add(new HardBreak(tag.Span));
            return;
        }

        HtmlRuby.CloseImplied(tag, run);
        if (tag.Kind == HtmlTokenKind.End)
        {
            if (!run.TryClose(tag.Name, tag.Span) && !run.Refused.Contains(tag.Name))
            {
                HtmlReport.Unpaired(tag.Span, "has no opening tag", context);
            }

            return;
        }

        switch (tag.Name)
        {
            case "wbr":
                break;
            case "hr":
                HtmlReport.Refuse(tag.Span.Text.ToString(), tag.Name, tag.Span, context);
                run.Add(new HardBreak(tag.Span));
                break;
            case "img":
                run.Add(ImageConverter.Convert(tag, context));
                break;
            default:
                run.Open(tag.Name, tag.Span, Maker(tag, context));
                break;
        }
    }

    private static Func<SourceSpan, ImmutableArray<Inline>, Inline?> Maker(HtmlToken tag, ConversionContext context)
    {
        var (expansion, address) = (tag["title"], tag["href"]);
        var attributes = tag.Name switch
        {
            "abbr" or "dfn" => HtmlAttributeReader.Read(tag, context, "title"),
            "a" => HtmlAnchors.Read(tag, context),
            "del" or "ins" => HtmlAttributeReader.Read(tag, context, "cite", "datetime"),
            _ => HtmlAttributeReader.Read(tag, context),
        };
        return tag.Name switch
        {
            "a" when address is not null => (place, content) => LinkConverter.Make(address, expansion, content, place, attributes, context),
            "b" or "strong" => (place, content) => Holding(new Strong(place, content)),
            "i" or "em" or "cite" or "dfn" or "var" => (place, content) => Holding(new Emphasis(place, content)),
            "s" or "del" or "strike" => (place, content) => Holding(new Strikethrough(place, content)),
            "sub" => (place, content) => Holding(new Subscript(place, content)),
            "sup" => (place, content) => Holding(new Superscript(place, content)),
            "u" or "ins" => (place, content) => Holding(new Inserted(place, content)),
            "mark" => (place, content) => Holding(new Marked(place, content)),
            "kbd" or "code" or "samp" => (place, content) => content.All(static inline => inline is Text)
                ? new InlineCode(place, PlainText.Of(content)) { Attributes = attributes }
                : new InlineSpan(place, content) { Attributes = attributes },
            "abbr" when !string.IsNullOrWhiteSpace(expansion) =>
            (place, content) => Abbreviated(place, content, expansion.Trim(), attributes, context),
            "rt" => (place, content) => HtmlRuby.Reading(place, content, attributes),
            "rp" => (place, content) => HtmlRuby.Fallback(place, content, context),
            _ => (place, content) => Holding(new InlineSpan(place, content)),
        };

        // An element that holds nothing is a place that links lead to, where it has a name.
        Inline? Holding(Inline inline)
        {
            if (!Children.Of(inline).IsEmpty)
            {
                return inline with { Attributes = attributes };
            }

            context.Coverage.Add(inline.Span);
            context.Anchors.Add(attributes.Id);
            return null;
        }
    }

    /// <summary>A short form is plain text; one with marks in it keeps them and cannot say its long form.</summary>
    private static Inline Abbreviated(
        SourceSpan place, ImmutableArray<Inline> content, string expansion, NodeAttributes attributes, ConversionContext context)
    {
        if (HeardContent.IsNone(content))
        {
            context.Report(ConformanceDiagnostics.AbbreviationEmpty, place, expansion);
        }

        if (content.All(static inline => inline is Text))
        {
            return new Abbreviation(place, PlainText.Of(content), expansion) { Attributes = attributes };
        }

        context.Report(MarkdownDiagnostics.UnknownAttribute, place, "title");
        return new InlineSpan(place, content) { Attributes = attributes };
    }
}
