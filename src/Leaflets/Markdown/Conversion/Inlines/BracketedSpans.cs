using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Markdig.Renderers.Html;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>
/// Bracketed spans of pandoc: what its reader of Word files writes for marks that Markdown has not (<c>.underline</c>, <c>.mark</c>), for
/// names that links lead to (<c>[]{#name .anchor}</c>) and for tracked changes; else text with a class, a language or a direction.
/// </summary>
internal static class BracketedSpans
{
    private static readonly string[] Underlined = ["underline", "ul"];

    private static readonly string[] Changes =
        ["insertion", "deletion", "paragraph-insertion", "paragraph-deletion", "comment-start", "comment-end"];

    /// <summary>Converts a span; null where it is only a name, which the block takes.</summary>
    public static Inline? Convert(BracketedInline bracketed, ConversionContext context)
    {
        var place = context.SpanOf(bracketed);
        context.Coverage.Add(place with { End = place.Start + 1 });
        context.Coverage.Add(context.SpanOf(bracketed.Closing));
        if (bracketed.TryGetAttributes() is { Classes: { } classes } written && classes.Exists(static name => Changes.Contains(name)))
        {
            var braces = context.SpanOf(written.Span);
            context.TakenAttributes.Add(written);
            context.Coverage.Add(braces);
            context.Report(
                LoneSignDiagnostics.TrackedChange, place with { End = braces.End }, Excerpt.Of((place with { End = braces.End }).Text));
            return null;
        }

        var content = InlineConverter.ConvertChildren(bracketed, context);
        var attributes = AttributeConverter.Read(bracketed, context);
        if (content.IsEmpty)
        {
            context.Anchors.Add(attributes.Id);
            return null;
        }

        var span = NodeSpans.Cover(place, content);
        var isUnderlined = attributes.Classes.Any(static name => Underlined.Contains(name));
        var isMarked = attributes.Classes.Contains("mark");
        attributes = attributes with { Classes = attributes.Classes.RemoveAll(static name => name == "mark" || Underlined.Contains(name)) };
        Inline node = (isUnderlined, isMarked) switch
        {
            (true, true) => new Inserted(span, [new Marked(span, content)]),
            (true, false) => new Inserted(span, content),
            (false, true) => new Marked(span, content),
            _ => new InlineSpan(span, content),
        };
        return node with { Attributes = attributes };
    }
}
