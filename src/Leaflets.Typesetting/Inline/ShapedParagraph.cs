using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Lines;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline;

/// <summary>A paragraph that has been shaped; breaking it at a measure costs little.</summary>
internal sealed class ShapedParagraph : PreparedParagraph
{
    private readonly CollectedText _collected;
    private readonly ParagraphStyle _style;
    private readonly IReadOnlyList<ShapedRun> _runs;
    private readonly List<BreakOpportunity> _opportunities;
    private readonly TextWidths _widths;
    private readonly LineHeight _height;
    private readonly Shaper _shaper;

    public ShapedParagraph(
        CollectedText collected,
        ParagraphStyle style,
        IReadOnlyList<ShapedRun> runs,
        List<BreakOpportunity> opportunities,
        LineHeight height,
        Shaper shaper,
        ImmutableArray<TypesettingProblem> problems)
    {
        _collected = collected;
        _style = style;
        _runs = runs;
        _opportunities = opportunities;
        _widths = TextWidths.Sum(collected, runs);
        _height = height;
        _shaper = shaper;
        Problems = problems;
        (MinimumWidth, MaximumWidth) = Measure();
    }

    public override Length MinimumWidth { get; }

    public override Length MaximumWidth { get; }

    public override ImmutableArray<TypesettingProblem> Problems { get; }

    public override ImmutableArray<Line> Break(Length measure, ICollection<TypesettingProblem> problems)
    {
        var opportunities = MinimumWidth.FitsIn(measure) ? _opportunities : AddressBreaks.Insert(_collected.Text, _opportunities, _widths, measure);
        var ends = TotalFit.Break(opportunities, _widths, measure);
        var cutter = new LineCutter(_collected, _runs, _shaper, (byte)(_style.Direction == TextDirection.RightToLeft ? 1 : 0));
        var builder = new LineBuilder(_collected, _style, _height, cutter, measure);
        var lines = ImmutableArray.CreateBuilder<Line>(ends.Count);
        var start = 0;
        foreach (var opportunity in ends)
        {
            var end = opportunities[opportunity].Index;
            var visibleEnd = _widths.VisibleEnd(start, end);
            if (!_widths.Visible(start, end).FitsIn(measure))
            {
                problems.Add(TooWide(start, visibleEnd));
            }

            lines.Add(builder.Build(start, visibleEnd, end));
            start = end;
        }

        return lines.MoveToImmutable();
    }

    private TypesettingProblem TooWide(int start, int end)
    {
        var word = _collected.Text[start..end];
        if (_collected.Text.Length == 0)
        {
            return new TypesettingProblem(TypesettingProblemKind.WordTooWide, Origin: -1, 0, word);
        }

        var stretch = _collected.StretchAt(start);
        return new TypesettingProblem(TypesettingProblemKind.WordTooWide, stretch.Origin, start - stretch.Start, word);
    }

    private (Length Minimum, Length Maximum) Measure()
    {
        var (minimum, maximum) = (Length.Zero, Length.Zero);
        var (wordStart, lineStart) = (0, 0);
        foreach (var (index, isForced) in _opportunities)
        {
            minimum = Length.Max(minimum, _widths.Visible(wordStart, index));
            wordStart = index;
            if (isForced)
            {
                maximum = Length.Max(maximum, _widths.Visible(lineStart, index));
                lineStart = index;
            }
        }

        return (minimum, maximum);
    }
}
