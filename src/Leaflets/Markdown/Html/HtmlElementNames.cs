using System.Collections.Frozen;

namespace Leaflets.Markdown.Html;

/// <summary>Which elements there are, and what stands for the others in Markdown.</summary>
internal static class HtmlElementNames
{
    /// <summary>The elements of running text.</summary>
    public static readonly FrozenSet<string> Inline = Set("sub", "sup", "u", "mark", "kbd", "span", "abbr");

    /// <summary>The elements of running text that hold nothing.</summary>
    public static readonly FrozenSet<string> Void = Set("br", "img");

    /// <summary>The elements that are blocks.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "p", "div", "details", "summary", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
        "h1", "h2", "h3", "h4", "h5", "h6");

    /// <summary>The elements that are not understood and stand on lines of their own: text before and after them is not joined.</summary>
    public static readonly FrozenSet<string> OtherBlock = Set(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "dir", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "header", "hr", "html", "iframe", "legend", "main", "menu", "nav", "noscript", "optgroup", "option", "pre", "search", "section",
        "select", "template", "textarea", "title", "video", "audio", "object", "canvas");

    /// <summary>The elements whose end need not be written (HTML 13.1.2.4).</summary>
    public static readonly FrozenSet<string> EndOptional = Set("p", "li", "tr", "th", "td", "thead", "tbody", "tfoot");

    /// <summary>The tag as a message shows it.</summary>
    public static string Show(ReadOnlySpan<char> html)
    {
        var end = html.IndexOf('>');
        return Conversion.ConversionContext.Excerpt(end < 0 ? html : html[..(end + 1)]);
    }

    /// <summary>How Markdown says what an element says.</summary>
    public static string MarkdownFor(string name) => name switch
    {
        "b" or "strong" => "**text**",
        "i" or "em" or "cite" or "dfn" or "var" => "*text*",
        "s" or "del" or "strike" => "~~text~~",
        "u" or "ins" => "++text++",
        "a" => "[text](address)",
        "img" or "picture" or "svg" => "![what it shows](picture.png)",
        "p" or "section" or "article" or "main" or "header" or "footer" => "a paragraph between blank lines",
        "div" => "'> [!NOTE]' or '::: key-points'",
        "aside" => "'> [!NOTE]'",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "'# heading'",
        "ul" or "li" or "menu" or "dir" => "'- item'",
        "ol" => "'1. item'",
        "table" or "tr" or "td" or "th" or "thead" or "tbody" => "a table with '|' between cells",
        "hr" => "'***'",
        "br" => "two spaces or a backslash at the end of a line",
        "code" or "kbd" or "samp" or "tt" => "`text`",
        "pre" => "'```'",
        "blockquote" or "q" => "'> quote'",
        "dl" or "dt" or "dd" => "the term on a line and ':   definition' on the next",
        "figure" or "figcaption" => "![what it shows](picture.png \"caption\")",
        "font" or "center" or "span" or "big" or "small" => "::text::{.class}",
        "input" or "form" or "select" or "textarea" => "'- [ ] item' or ____",
        "video" or "audio" or "iframe" or "embed" or "object" => "a link to it: [text](address), or a QR code: [text](address){.qr}",
        "script" or "style" => "left out: a leaflet runs no scripts, and looks come from its style",
        _ => "said with headings, lists, tables or callouts",
    };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
