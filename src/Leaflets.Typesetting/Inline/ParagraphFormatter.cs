using System.Collections.Immutable;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Protection;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting;

/// <summary>
/// Turns the inline content of paragraphs into lines. Thread-safe; make one for a catalog and keep it, for it remembers its fonts.
/// </summary>
public sealed class ParagraphFormatter
{
    private readonly FaceStack _faces;
    private readonly Shaper _shaper;

    /// <summary>Makes a formatter.</summary>
    /// <param name="catalog">The faces that styles may name.</param>
    public ParagraphFormatter(FontCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _faces = new FaceStack(catalog);
        _shaper = new Shaper(new HarfBuzzFonts());
    }

    /// <summary>Does everything that does not depend on the line width.</summary>
    /// <param name="items">The content in reading order; opens and closes nest.</param>
    /// <param name="style">How the paragraph is set.</param>
    public PreparedParagraph Prepare(ImmutableArray<InlineItem> items, ParagraphStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var problems = new List<TypesettingProblem>();
        var paragraph = ParagraphText.Collect(items, style);
        var protectedSpans = ProtectedSpans.Find(paragraph.Text, style.Binding);
        var levels = BidiLevels.Resolve(paragraph, style.Direction, style.Binding);
        var scripts = ScriptRuns.Resolve(paragraph.Text);
        var faces = FontFallback.Choose(paragraph, _faces, problems);
        var runs = RunSplitter.Split(paragraph, levels, scripts, faces);
        foreach (var run in runs)
        {
            run.Glyphs = _shaper.Shape(paragraph, run, problems);
        }

        var breaks = BreakOpportunities.Find(paragraph, protectedSpans, style);
        return new ShapedParagraph(paragraph, style, levels, runs, breaks, [.. problems], _shaper, _faces);
    }
}
