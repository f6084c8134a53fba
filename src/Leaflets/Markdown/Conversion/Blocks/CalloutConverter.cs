using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Dialects;
using Leaflets.Markdown.Parsing;
using Leaflets.Settings.Keys;
using Markdig.Extensions.Alerts;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Callouts: GitHub alerts, with a title of their own where the marker's line goes on.</summary>
internal static class CalloutConverter
{
    /// <summary>Converts a callout.</summary>
    public static Callout? Convert(AlertBlock alert, ConversionContext context)
    {
        var name = alert.Kind.ToString();
        var names = KebabNames<CalloutKind>.Instance;
        if (!names.TryParse(name.ToLowerInvariant(), out var kind))
        {
            // By meaning first: the nearest by letters would make a danger a note.
            var nearest = AdmonitionNames.TryGet(name, out var meant)
                ? KebabNames<CalloutKind>.NameOf(meant) : Nearest.To(name, names.Names);
            context.Report(MarkdownDiagnostics.UnknownCallout, context.SpanOf(alert), name, nearest.ToUpperInvariant());
            return null;
        }

        var span = context.SpanOf(alert);
        var end = span.Text.IndexOf(']') + 1;
        context.Coverage.Add(span with { End = span.Start + end + (span.Text[end..] is ['+' or '-', ..] ? 1 : 0) });
        var attributes = AttributeConverter.Read(alert, context);
        var title = CalloutMarkerParser.HasTitle(alert) ? TakeTitle(alert, context) : [];
        var blocks = BlockConverter.ConvertChildren(alert, context);
        return new(NodeSpans.Cover(NodeSpans.SpanOver(alert, blocks, context), title), kind, title, blocks)
        {
            Attributes = attributes,
        };
    }

    /// <summary>Takes the first line out of the first paragraph.</summary>
    private static ImmutableArray<Documents.Inline> TakeTitle(AlertBlock alert, ConversionContext context)
    {
        if (alert is not [Syntax.ParagraphBlock { Inline: { } line } paragraph, ..])
        {
            return [];
        }

        var title = new ContainerInline { Span = line.Span };
        while (line.FirstChild is { } inline)
        {
            inline.Remove();
            if (inline is LineBreakInline)
            {
                break;
            }

            title.AppendChild(inline);
        }

        if (line.FirstChild is { } rest)
        {
            paragraph.Span = new(rest.Span.Start, paragraph.Span.End);
        }
        else
        {
            paragraph.Remove();
        }

        return InlineConverter.ConvertChildren(title, context);
    }
}
