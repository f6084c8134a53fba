using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// Prepares each paragraph of a document once, however often it is measured and broken, but for
/// documents of many pages, which are set once.
/// </summary>
internal sealed class ParagraphCache
{
    /// <summary>
    /// How many paragraphs are kept between blocks: more than a document has that is set again for the sake of its last page.
    /// </summary>
    private const int MostKept = 4096;

    private readonly Dictionary<ParagraphNode, PreparedParagraph> _prepared = new(ReferenceEqualityComparer.Instance);

    private readonly Action? _checkpoint;

    /// <summary>Makes an empty cache over a formatter.</summary>
    /// <param name="formatter">Sets the paragraphs.</param>
    /// <param name="checkpoint">Called before each paragraph that is new; what it throws ends the work.</param>
    public ParagraphCache(ParagraphFormatter formatter, Action? checkpoint = null)
    {
        Formatter = formatter;
        _checkpoint = checkpoint;
    }

    /// <summary>Sets the paragraphs.</summary>
    public ParagraphFormatter Formatter { get; }

    /// <summary>What could not be typeset without loss, in the order met.</summary>
    public List<TypesettingProblem> Problems { get; } = [];

    /// <summary>The paragraph, shaped.</summary>
    public PreparedParagraph Prepare(ParagraphNode node)
    {
        if (!_prepared.TryGetValue(node, out var prepared))
        {
            _checkpoint?.Invoke();
            prepared = Formatter.Prepare(node.Content, node.Style);
            Problems.AddRange(prepared.Problems);
            _prepared.Add(node, prepared);
        }

        return prepared;
    }

    /// <summary>Lets go of paragraphs that are set, where they have become many: only a document of few pages is set again.</summary>
    public void Thin()
    {
        if (_prepared.Count > MostKept)
        {
            _prepared.Clear();
        }
    }

    /// <summary>A marker on one line.</summary>
    public Line SetMarker(MarkedNode node)
    {
        var prepared = Formatter.Prepare(node.Marker, node.MarkerStyle);
        Problems.AddRange(prepared.Problems);

        // One of which no face has a letter is without width.
        return prepared.Break(Geometry.Length.Max(prepared.MaximumWidth, Geometry.Length.FromPoints(1)), Problems)[0];
    }
}
