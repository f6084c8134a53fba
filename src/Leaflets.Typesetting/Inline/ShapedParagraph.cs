using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Lines;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline;

/// <summary>A shaped paragraph with its break opportunities. Immutable and thread-safe.</summary>
internal sealed class ShapedParagraph : PreparedParagraph
{
    private readonly ParagraphText _paragraph;
    private readonly ParagraphStyle _style;
    private readonly BidiLevels _levels;
    private readonly ImmutableArray<ShapedRun> _runs;
    private readonly ImmutableArray<BreakOpportunity> _breaks;
    private readonly LineWidths _widths;
    private readonly Shaper _shaper;
    private readonly FaceStack _faces;

    /// <summary>Makes a paragraph from what the phases before found.</summary>
    public ShapedParagraph(
        ParagraphText paragraph,
        ParagraphStyle style,
        BidiLevels levels,
        ImmutableArray<ShapedRun> runs,
        ImmutableArray<BreakOpportunity> breaks,
        ImmutableArray<TypesettingProblem> problems,
        Shaper shaper,
        FaceStack faces)
    {
        (_paragraph, _style, _levels, _runs, _breaks, _shaper, _faces) = (paragraph, style, levels, runs, breaks, shaper, faces);
        Problems = problems;
        _widths = LineWidths.Measure(paragraph, runs, breaks, shaper);
        (MinimumWidth, UndividedWidth, MaximumWidth) = MeasureExtremes();
    }

    /// <inheritdoc/>
    public override Length MinimumWidth { get; }

    /// <inheritdoc/>
    public override Length UndividedWidth { get; }

    /// <inheritdoc/>
    public override Length MaximumWidth { get; }

    /// <inheritdoc/>
    public override ImmutableArray<TypesettingProblem> Problems { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Line> Break(Length measure, ICollection<TypesettingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(measure.Points, 0, nameof(measure));
        var usable = UsableBreaks.For(_breaks, _widths, measure);
        var chosen = TotalFit.Choose(_breaks, usable, _widths, measure);
        var setter = new LineSetter(_paragraph, _style, _levels, _runs, _shaper, _faces, measure);
        var lines = ImmutableArray.CreateBuilder<Line>(chosen.Count);
        var previous = -1;
        foreach (var end in chosen)
        {
            var start = previous < 0 ? 0 : _breaks[previous].Position;
            var line = setter.Set(start, _breaks[end]);
            if (!line.ContentWidth.FitsIn(measure))
            {
                problems.Add(_paragraph.Problem(TypesettingProblemKind.WordTooWide, start, Math.Max(start + 1, _breaks[end].Trimmed)));
            }

            lines.Add(line);
            previous = end;
        }

        return lines.MoveToImmutable();
    }

    private (Length Minimum, Length Undivided, Length Maximum) MeasureExtremes()
    {
        double minimum = 0, undivided = 0, maximum = 0, part = 0;
        var (line, free) = (-1, -1);
        for (var i = 0; i < _breaks.Length; i++)
        {
            Steps.Take();
            part = Math.Max(part, _widths.Of(i - 1, i));
            if (_breaks[i].Kind == BreakKind.InNeed)
            {
                continue;
            }

            // A part may be wider than the whole: letters that join take less room, and a hyphen takes some.
            var whole = _widths.Of(free, i);
            undivided = Math.Max(undivided, whole);
            minimum = Math.Max(minimum, Math.Min(whole, part));
            (free, part) = (i, 0);
            if (_breaks[i].Kind == BreakKind.Mandatory)
            {
                maximum = Math.Max(maximum, _widths.Of(line, i));
                line = i;
            }
        }

        return (Length.FromPoints(minimum), Length.FromPoints(undivided), Length.FromPoints(maximum));
    }
}
