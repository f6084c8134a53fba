using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>What the parsers of running text know of the text before them, so that none has to look back: one for each text.</summary>
internal sealed class PendingMarks
{
    private readonly Dictionary<char, int> _counts = [];
    private readonly List<HtmlInline> _anchors = [];

    /// <summary>Notes a mark that waits for its partner.</summary>
    public void Add(EmphasisDelimiterInline mark) => _counts[mark.DelimiterChar] = _counts.GetValueOrDefault(mark.DelimiterChar) + 1;

    /// <summary>Notes that a mark waits no more.</summary>
    public void Remove(EmphasisDelimiterInline mark) => _counts[mark.DelimiterChar]--;

    /// <summary>Whether a mark of this sign waits for its partner.</summary>
    public bool Has(char sign) => _counts.GetValueOrDefault(sign) > 0;

    /// <summary>Notes a tag of an element whose name begins with a: within a link there is no other.</summary>
    public void Add(HtmlInline tag) => _anchors.Add(tag);

    /// <summary>Whether the text stands within such an element.</summary>
    public bool IsInAnchor
    {
        get
        {
            // What stands within a link that is complete is not before the text, but in the link.
            while (_anchors is [.., { Parent: LinkInline or BracketedInline }])
            {
                _anchors.RemoveAt(_anchors.Count - 1);
            }

            return _anchors is [.., { Tag: ['<', not '/', ..] }];
        }
    }
}
