using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Html;
using Leaflets.Markdown.Parsing;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>
/// The characters between tags: references resolved, line ends as in Markdown. Marks of Markdown are characters like others.
/// </summary>
internal static class HtmlCharacters
{
    /// <summary>Adds a text to a run.</summary>
    public static void AddTo(InlineRun run, HtmlToken token, HtmlText html, ConversionContext context)
    {
        var text = html.Text.AsSpan(token.Start, token.Length);
        for (var at = 0; at < text.Length;)
        {
            Steps.Take(ReadingSteps.Inline);
            var next = text[at..].IndexOfAny("&\n");
            var plain = next < 0 ? text.Length - at : next;
            if (plain > 0)
            {
                Fields.AddText(run, html.SpanOf(token.Start + at, plain), text.Slice(at, plain), context);
                at += plain;
            }
            else if (text[at] == '\n')
            {
                run.Add(new SoftBreak(html.SpanOf(token.Start + at, 1)));
                at++;
                at += text[at..].Length - text[at..].TrimStart(" \t").Length;
            }
            else if (HtmlEntities.Read(text[at..], out var length) is { } characters)
            {
                InlineConverter.AddEntity(run, html.SpanOf(token.Start + at, length), characters, context);
                at += length;
            }
            else
            {
                run.AddText(html.SpanOf(token.Start + at, 1), "&");
                at++;
            }
        }
    }
}
