using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;

namespace Leaflets.Markdown.Conversion;

/// <summary>Says what HTML is not understood: an error, or a warning where the author wants only the text.</summary>
internal static class HtmlReport
{
    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \t\r\n>/");

    /// <summary>A tag that is not understood here.</summary>
    public static void Refuse(string tag, string name, SourceSpan span, ConversionContext context)
    {
        var first = tag.AsSpan().TrimStart("</");
        if (first is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..] && context.Options.Html == HtmlMode.Strict)
        {
            context.Report(HtmlDiagnostics.Component, span, HtmlElementNames.Show(tag));
        }
        else if (context.Options.Html == HtmlMode.Strict)
        {
            context.Report(HtmlDiagnostics.HtmlTag, span, HtmlElementNames.Show(tag), HtmlElementNames.MarkdownFor(name));
        }
        else if (!tag.StartsWith("</", StringComparison.Ordinal))
        {
            context.Report(HtmlDiagnostics.HtmlDropped, span, HtmlElementNames.Show(tag));
        }
    }

    /// <summary>A script or style, or a declaration: never printed.</summary>
    public static void RefuseUnprinted(string text, string name, SourceSpan span, ConversionContext context)
    {
        if (context.Options.Html == HtmlMode.Strict)
        {
            Refuse(text, name, span, context);
        }
        else
        {
            context.Report(HtmlDiagnostics.HtmlUnprinted, span, HtmlElementNames.Show(text));
        }
    }

    /// <summary>A tag without its partner.</summary>
    public static void Unpaired(SourceSpan span, string what, ConversionContext context) => context.Report(
        IsStruck(span.Text) ? DialectDiagnostics.StruckUnclosed
        : context.Options.Html == HtmlMode.Strict ? HtmlDiagnostics.HtmlUnclosed : HtmlDiagnostics.HtmlUnclosedDropped,
        span,
        HtmlElementNames.Show(span.Text),
        what);

    private static bool IsStruck(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var end = name.IndexOfAny(NameEnds);
        return HtmlElementNames.Struck.Contains((end < 0 ? name : name[..end]).ToString().ToLowerInvariant());
    }

    /// <summary>An attribute that decides what is printed, and is not understood.</summary>
    public static void Lost(HtmlToken token, string attribute, ConversionContext context) => context.Report(
        context.Options.Html == HtmlMode.Strict ? HtmlDiagnostics.HtmlAttribute : HtmlDiagnostics.HtmlAttributeDropped,
        token.Span,
        attribute,
        token.Name);
}
