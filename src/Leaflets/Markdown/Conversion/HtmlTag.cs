namespace Leaflets.Markdown.Conversion;

/// <summary>What a stretch of HTML is called, and what stands for it in Markdown.</summary>
internal static class HtmlTag
{
    /// <summary>The name of the tag that the text begins with, in lower case; empty where it begins with none.</summary>
    public static string NameOf(ReadOnlySpan<char> html)
    {
        var start = html.StartsWith("</") ? 2 : 1;
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
        {
            end++;
        }

        return start < end ? html[start..end].ToString().ToLowerInvariant() : string.Empty;
    }

    /// <summary>The tag as a message shows it.</summary>
    public static string Show(ReadOnlySpan<char> html)
    {
        var end = html.IndexOf('>');
        return ConversionContext.Excerpt(end < 0 ? html : html[..(end + 1)]);
    }

    /// <summary>How Markdown says what the tag says.</summary>
    public static string MarkdownFor(string name) => name switch
    {
        "b" or "strong" => "**text**",
        "i" or "em" => "*text*",
        "s" or "del" or "strike" => "~~text~~",
        "u" or "ins" => "++text++",
        "a" => "[text](address)",
        "img" => "![what it shows](picture.png)",
        "p" or "section" or "article" => "a paragraph between blank lines",
        "div" => "'> [!NOTE]' or '::: key-points'",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "'# heading'",
        "ul" or "li" => "'- item'",
        "ol" => "'1. item'",
        "table" or "tr" or "td" or "th" or "thead" or "tbody" => "a table with '|' between cells",
        "hr" => "'***'",
        "br" => "two spaces or a backslash at the end of a line",
        "code" or "kbd" => "`text`",
        "pre" => "'```'",
        "blockquote" => "'> quote'",
        "dl" or "dt" or "dd" => "the term on a line and ':   definition' on the next",
        "figure" or "figcaption" => "![what it shows](picture.png \"caption\")",
        "font" or "center" or "span" => "::text::{.class}",
        "input" => "'- [ ] item' or ____",
        _ => "said with headings, lists, tables or callouts",
    };
}
