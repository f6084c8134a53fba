using System.Collections.Frozen;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Html;

/// <summary>Which elements there are, and what stands for the others in Markdown.</summary>
internal static class HtmlElementNames
{
    /// <summary>The elements of running text.</summary>
    public static readonly FrozenSet<string> Inline = Set(
        "sub", "sup", "u", "ins", "mark", "kbd", "code", "samp", "span", "small", "abbr", "a", "b", "strong", "i", "em", "cite",
        "dfn", "var", "s", "del", "strike", "ruby", "rb", "rt", "rp", "rtc");

    /// <summary>The elements of running text that hold nothing.</summary>
    public static readonly FrozenSet<string> Void = Set("br", "img", "hr", "wbr");

    /// <summary>The elements of running text whose content no longer holds.</summary>
    public static readonly FrozenSet<string> Struck = Set("s", "del", "strike");

    /// <summary>The elements that are blocks.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "p", "div", "details", "summary", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
        "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "main", "header", "footer", "address", "aside", "figure",
        "figcaption", "dl", "dt", "dd");

    /// <summary>The elements that are not understood and stand on lines of their own: text before and after them is not joined.</summary>
    public static readonly FrozenSet<string> OtherBlock = Set(
        "body", "center", "dir", "fieldset", "form", "html", "iframe", "legend", "menu", "nav", "noscript", "optgroup", "option",
        "pre", "search", "select", "template", "textarea", "title", "video", "audio", "object", "canvas", "input", "button", "progress",
        "meter", "svg", "embed");

    /// <summary>The elements whose end need not be written (HTML 13.1.2.4).</summary>
    public static readonly FrozenSet<string> EndOptional = Set("p", "li", "tr", "th", "td", "thead", "tbody", "tfoot", "dt", "dd");

    /// <summary>
    /// Whether words before and after a tag are not those of one line: where the tag is left out, they must not be joined.
    /// </summary>
    public static bool Separates(string name) => Block.Contains(name) || OtherBlock.Contains(name) || name is "hr" or "br";

    /// <summary>The tag as a message shows it.</summary>
    public static string Show(ReadOnlySpan<char> html)
    {
        var end = html.IndexOf('>');
        return Excerpt.Of(end < 0 ? html : html[..(end + 1)]);
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
        "script" or "style" => "left out: a leaflet runs no scripts, and its look comes from its style",
        _ => "written with headings, lists, tables or callouts",
    };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
