using Leaflets.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>Finds what a site's generator would have replaced: shortcodes of Hugo, tags and expressions of Liquid, lines of MDX.</summary>
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
            _ when rest.StartsWith("{{") && Line(rest).Contains('|') => (MarkdownDiagnostics.LiquidExpression, "}}"),
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

    /// <summary>Reports a paragraph that is a line of a program, as MDX has them.</summary>
    public static void CheckParagraph(SourceSpan paragraph, ConversionContext context)
    {
        var line = Line(paragraph.Text);
        var isImport = line.StartsWith("import ") && (line.Contains(" from '", StringComparison.Ordinal) || line.Contains(" from \"", StringComparison.Ordinal));
        var isExport = line.StartsWith("export const ") || line.StartsWith("export default ") || line.StartsWith("export function ");
        if (isImport || isExport)
        {
            context.Report(MarkdownDiagnostics.MdxLine, paragraph with { End = paragraph.Start + line.Length }, ConversionContext.Excerpt(line));
        }
    }

    private static ReadOnlySpan<char> Line(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}
