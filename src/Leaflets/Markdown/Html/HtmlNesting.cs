using Leaflets.Documents;

namespace Leaflets.Markdown.Html;

/// <summary>Which block elements stand in which (HTML 4.3 to 4.9, 13.1.2.4), and what they say of their content.</summary>
internal static class HtmlNesting
{
    /// <summary>Whether an element may stand directly in another.</summary>
    public static bool Holds(string parent, string child) => child switch
    {
        "li" => parent is "ul" or "ol",
        "summary" => parent == "details",
        "caption" or "thead" or "tbody" or "tfoot" => parent == "table",
        "tr" => parent is "table" or "thead" or "tbody" or "tfoot",
        "td" or "th" => parent == "tr",
        "dt" or "dd" => parent == "dl",
        "figcaption" => parent == "figure",
        _ => parent is not ("ul" or "ol" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "dl"),
    };

    /// <summary>Whether the beginning of an element ends the one that is open.</summary>
    public static bool Ends(string open, string next) => open switch
    {
        "p" => next is not "summary",
        "li" => next == "li",
        "dt" or "dd" => next is "dt" or "dd",
        "td" or "th" => next is "td" or "th" or "tr" or "tbody" or "tfoot",
        "tr" => next is "tr" or "tbody" or "tfoot",
        "thead" or "tbody" => next is "tbody" or "tfoot",
        _ => false,
    };

    /// <summary>The attributes that the element's own converter reads, or that say what is so anyway.</summary>
    public static string[] OwnAttributes(string name) => name switch
    {
        "ol" => ["start", "type", "reversed"],
        "li" => ["value"],
        "td" or "th" => ["colspan", "rowspan", "scope", "headers"],
        "table" => ["border"],
        "details" => ["open"],
        "blockquote" => ["cite"],
        "div" or "p" or "aside" or "section" => ["role"],
        _ => [],
    };

    /// <summary>A block with the language and direction of the element that held it.</summary>
    public static Block Inherit(Block block, NodeAttributes outer)
    {
        if (outer == NodeAttributes.None)
        {
            return block;
        }

        var inner = block.Attributes;
        return block with
        {
            Attributes = inner with
            {
                Id = inner.Id ?? outer.Id,
                Language = inner.Language ?? outer.Language,
                Direction = inner.Direction ?? outer.Direction,
                Classes = outer.Classes.AddRange(inner.Classes),
            },
        };
    }
}
