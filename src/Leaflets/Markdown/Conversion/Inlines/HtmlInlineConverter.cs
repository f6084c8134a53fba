using Leaflets.Markdown.Html;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>HTML within Markdown's running text: each tag stands by itself. Comments are left out.</summary>
internal static class HtmlInlineConverter
{
    /// <summary>Converts a tag.</summary>
    public static void Convert(HtmlInline html, InlineRun run, ConversionContext context)
    {
        var span = context.SpanOf(html);
        context.Coverage.Add(span);
        foreach (var token in HtmlTokenizer.Read(HtmlText.Of(html.Tag, span)))
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.Comment or HtmlTokenKind.OpenComment:
                    TranslatorComments.Take(token.Span, html.Tag, context);
                    break;
                case HtmlTokenKind.Start or HtmlTokenKind.End when HtmlElementNames.Inline.Contains(token.Name)
                    || HtmlElementNames.Void.Contains(token.Name):
                    HtmlInlines.Take(token, run, context);
                    break;
                case HtmlTokenKind.Script when context.Options.Html == HtmlMode.Text:
                    HtmlReport.RefuseUnprinted(html.Tag, token.Name, token.Span, context);
                    run.OpenDropped(token.Name, token.Span);
                    break;
                case HtmlTokenKind.End when run.TryClose(token.Name, token.Span):
                    break;
                case HtmlTokenKind.End when run.Refused.Contains(token.Name):
                    Part(token, run);
                    break;
                case HtmlTokenKind.Other:
                    HtmlReport.RefuseUnprinted(html.Tag, token.Name, token.Span, context);
                    break;
                default:
                    run.Refused.Add(token.Name);
                    HtmlReport.Refuse(html.Tag, token.Name, token.Span, context);
                    Part(token, run);
                    break;
            }
        }
    }

    /// <summary>
    /// Where a tag is left out that begins or ends a line in a browser, the words and numbers beside it must not be joined.
    /// </summary>
    private static void Part(HtmlToken token, InlineRun run)
    {
        if (HtmlElementNames.Separates(token.Name))
        {
            run.Add(new Documents.HardBreak(token.Span));
        }
    }
}
