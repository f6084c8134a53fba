using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>Finds what a site's generator would have replaced: shortcodes of Hugo, tags and expressions of Liquid, lines of MDX,
/// files brought in, tabs and tables of contents.</summary>
internal static class TemplateCheck
{
    /// <summary>Reports a template that begins at a place of the file.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Find(SourceSpan at, ConversionContext context)
    {
        var rest = at.Source.Text.AsSpan(at.Start);
        var (descriptor, close) = rest switch
        {
            _ when rest.StartsWith("{{<") => (MarkdownDiagnostics.Shortcode, ">}}"),
            _ when rest.StartsWith("{{%") => (MarkdownDiagnostics.Shortcode, "%}}"),
            _ when rest.StartsWith("{%") => (MarkdownDiagnostics.LiquidTag, "%}"),
            _ when rest.StartsWith("{{") && IsExpression(Line(rest)) => (MarkdownDiagnostics.LiquidExpression, "}}"),
            _ => (null, string.Empty),
        };
        if (descriptor is null)
        {
            return false;
        }

        var line = Line(rest);
        var end = line.IndexOf(close, StringComparison.Ordinal);
        var length = end < 0 ? line.Length : end + close.Length;
        context.Report(descriptor, at with { End = at.Start + length }, ConversionContext.Excerpt(line[..length]));
        return true;
    }

    /// <summary>Reports a paragraph that only the generator of a site understands.</summary>
    public static void CheckParagraph(SourceSpan paragraph, ConversionContext context)
    {
        var line = Line(paragraph.Text).TrimEnd();
        if (DescriptorOf(line) is { } descriptor)
        {
            context.Report(descriptor, paragraph with { End = paragraph.Start + line.Length }, ConversionContext.Excerpt(line));
        }
        else if (paragraph.Text.LastIndexOf("{:toc}") is >= 0 and var at)
        {
            context.Report(MarkdownDiagnostics.TableOfContents, paragraph with { Start = paragraph.Start + at, End = paragraph.Start + at + "{:toc}".Length }, "{:toc}");
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(ReadOnlySpan<char> line) => line switch
    {
        _ when line.StartsWith("import ") && (line.Contains(" from '", StringComparison.Ordinal) || line.Contains(" from \"", StringComparison.Ordinal)) => MarkdownDiagnostics.MdxLine,
        _ when line.StartsWith("export const ") || line.StartsWith("export default ") || line.StartsWith("export function ") => MarkdownDiagnostics.MdxLine,
        _ when line.StartsWith("{/*") => MarkdownDiagnostics.MdxLine,
        _ when line.StartsWith("--8<--") || (line.StartsWith("{!") && line.EndsWith("!}")) => MarkdownDiagnostics.Inclusion,
        _ when line is ['=', '=', '=', .. var rest] && rest.TrimStart("!+ ") is ['"', _, .., '"'] => MarkdownDiagnostics.ContentTab,
        "[TOC]" or "[toc]" or "[[toc]]" or "[[_TOC_]]" => MarkdownDiagnostics.TableOfContents,
        _ => null,
    };

    /// <summary>Whether what stands between two braces can be no slip in a field's name: it calls, filters or quotes.</summary>
    private static bool IsExpression(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf("}}");
        var inner = line[2..(end < 0 ? line.Length : end)].Trim();
        return inner.ContainsAny(ExpressionMarks) || inner is ['.', ..] or ['-', ..];
    }

    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    private static readonly System.Buffers.SearchValues<char> ExpressionMarks = System.Buffers.SearchValues.Create("|(\"'$=");
}
