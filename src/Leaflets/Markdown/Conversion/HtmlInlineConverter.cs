using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// The few HTML tags that leaflets understand within text: <c>br</c>, <c>sub</c>, <c>sup</c>, <c>u</c>, <c>mark</c>, and <c>span</c>
/// with <c>lang</c> or <c>dir</c>. Comments are left out, everything else is an error.
/// </summary>
internal static class HtmlInlineConverter
{
    /// <summary>Converts a tag.</summary>
    public static void Convert(HtmlInline html, InlineRun run, ConversionContext context)
    {
        var span = context.SpanOf(html);
        context.Coverage.Add(span);
        var tag = html.Tag.AsSpan();
        if (tag.StartsWith("<!--"))
        {
            return;
        }

        var name = HtmlTag.NameOf(tag);
        if (tag.StartsWith("</"))
        {
            Close(name, span, run, context);
            return;
        }

        if (name == "br" && IsBare(tag, name))
        {
            run.Add(new HardBreak(span));
            return;
        }

        Func<SourceSpan, ImmutableArray<Documents.Inline>, Documents.Inline>? make = name switch
        {
            "sub" when IsBare(tag, name) => static (place, content) => new Subscript(place, content),
            "sup" when IsBare(tag, name) => static (place, content) => new Superscript(place, content),
            "u" when IsBare(tag, name) => static (place, content) => new Inserted(place, content),
            "mark" when IsBare(tag, name) => static (place, content) => new Marked(place, content),
            "span" when AttributeConverter.ReadHtml(tag, span, context) is { } attributes =>
                (place, content) => new InlineSpan(place, content) { Attributes = attributes },
            _ => null,
        };
        if (make is null || tag.EndsWith("/>"))
        {
            run.Refused.Add(name);
            context.Report(MarkdownDiagnostics.HtmlTag, span, HtmlTag.Show(tag), HtmlTag.MarkdownFor(name));
            return;
        }

        run.Open(name, span, make);
    }

    private static void Close(string name, SourceSpan span, InlineRun run, ConversionContext context)
    {
        if (run.TryClose(name, span) || run.Refused.Contains(name))
        {
            return;
        }

        if (name is "sub" or "sup" or "u" or "mark" or "span")
        {
            context.Report(MarkdownDiagnostics.HtmlUnclosed, span, span.Text.ToString(), "closes what is not open");
        }
        else
        {
            context.Report(MarkdownDiagnostics.HtmlTag, span, span.Text.ToString(), HtmlTag.MarkdownFor(name));
        }
    }

    private static bool IsBare(ReadOnlySpan<char> tag, string name) => tag[(1 + name.Length)..].Trim(" \t\r\n/>").IsEmpty;
}
