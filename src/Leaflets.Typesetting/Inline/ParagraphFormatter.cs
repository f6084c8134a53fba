using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Lines;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline;

/// <summary>
/// Prepares paragraphs for setting: everything that does not depend on the measure. Holds a shaping buffer and break iterators, so that it is
/// not thread-safe: one for each worker, used for many documents.
/// </summary>
public sealed class ParagraphFormatter
{
    private readonly FaceFinder _faces;
    private readonly RunItemizer _itemizer;
    private readonly Shaper _shaper = new();
    private readonly BreakOpportunities _breaks = new();

    /// <summary>Makes a formatter.</summary>
    /// <param name="fonts">The faces that styles may name.</param>
    public ParagraphFormatter(FontCatalog fonts)
    {
        ArgumentNullException.ThrowIfNull(fonts);
        _faces = new FaceFinder(fonts);
        _itemizer = new RunItemizer(_faces);
    }

    /// <summary>Prepares a paragraph.</summary>
    /// <param name="items">The content in reading order.</param>
    /// <param name="style">How the paragraph is set.</param>
    public PreparedParagraph Prepare(ImmutableArray<InlineItem> items, ParagraphStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var problems = ImmutableArray.CreateBuilder<TypesettingProblem>();

        // The items become one text; what says one thing in it is found.
        var collected = TextCollector.Collect(items, style);
        var spans = ProtectedSpans.Find(collected.Text);

        // The text becomes runs: by direction, script, style and face.
        var levels = BidiResolver.Resolve(collected, spans, style.Direction);
        var runs = _itemizer.Itemize(collected, levels, problems);

        // Runs become glyphs; then the places where lines may end.
        var shaped = runs.ConvertAll(run => _shaper.Shape(collected.Text, 0, collected.Text.Length, run));
        var opportunities = _breaks.Find(collected, spans, style);

        var height = new LineHeight(style, _faces.FacesOf(style.Text).FirstOrDefault());
        return new ShapedParagraph(collected, style, shaped, opportunities, height, _shaper, problems.ToImmutable());
    }
}
