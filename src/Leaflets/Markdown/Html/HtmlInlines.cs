using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion;

namespace Leaflets.Markdown.Html;

/// <summary>The elements of running text, in Markdown's paragraphs and in HTML's.</summary>
internal static class HtmlInlines
{
    /// <summary>Takes a tag of an element of running text.</summary>
    public static void Take(HtmlToken tag, InlineRun run, ConversionContext context)
    {
        if (tag.Kind == HtmlTokenKind.End)
        {
            if (!run.TryClose(tag.Name, tag.Span) && !run.Refused.Contains(tag.Name))
            {
                HtmlReport.Unpaired(tag.Span, "closes what is not open", context);
            }

            return;
        }

        switch (tag.Name)
        {
            case "br":
                HtmlAttributeReader.Read(tag, context);
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

    private static Func<SourceSpan, ImmutableArray<Inline>, Inline> Maker(HtmlToken tag, ConversionContext context)
    {
        var expansion = tag.Name == "abbr" ? tag["title"] : null;
        var attributes = tag.Name == "abbr" ? HtmlAttributeReader.Read(tag, context, "title") : HtmlAttributeReader.Read(tag, context);
        return tag.Name switch
        {
            "sub" => (place, content) => new Subscript(place, content) { Attributes = attributes },
            "sup" => (place, content) => new Superscript(place, content) { Attributes = attributes },
            "u" => (place, content) => new Inserted(place, content) { Attributes = attributes },
            "mark" => (place, content) => new Marked(place, content) { Attributes = attributes },
            "kbd" => (place, content) => content.All(static inline => inline is Text)
                ? new InlineCode(place, PlainText.Of(content)) { Attributes = attributes }
                : new InlineSpan(place, content) { Attributes = attributes },
            "abbr" when !string.IsNullOrWhiteSpace(expansion) => (place, content) => Abbreviated(place, content, expansion.Trim(), attributes, context),
            _ => (place, content) => new InlineSpan(place, content) { Attributes = attributes },
        };
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
