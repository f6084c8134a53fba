using MarkdigFootnote = Markdig.Extensions.Footnotes.Footnote;

namespace Leaflets.Markdown.Conversion;

/// <summary>Numbers footnotes in the order in which the text first calls them.</summary>
internal sealed class FootnoteRegistry
{
    private readonly Dictionary<MarkdigFootnote, int> _numbers = [];
    private readonly List<MarkdigFootnote> _called = [];

    /// <summary>The number of a footnote that is called.</summary>
    public int NumberOf(MarkdigFootnote footnote)
    {
        if (!_numbers.TryGetValue(footnote, out var number))
        {
            _called.Add(footnote);
            _numbers.Add(footnote, number = _called.Count);
        }

        return number;
    }

    /// <summary>The footnotes that the text calls, by their numbers; more may follow while their own texts are converted.</summary>
    public IReadOnlyList<MarkdigFootnote> Called => _called;

    /// <summary>Whether the text calls a footnote.</summary>
    public bool IsCalled(MarkdigFootnote footnote) => _numbers.ContainsKey(footnote);
}
