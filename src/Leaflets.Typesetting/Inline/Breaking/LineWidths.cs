using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>The widths of all stretches of a shaped paragraph, in points, each found in constant time.</summary>
/// <remarks>
/// Exact also where a break changes the shape of the text beside it: what shaping again adds is kept for each break. Only in words longer
/// than any that people write is it taken from the text near the break alone.
/// </remarks>
internal sealed class LineWidths
{
    /// <summary>So far from a break text is shaped again; it bounds the work in endless words of letters that join.</summary>
    private const int Farthest = 128;

    private readonly double[] _before;
    private readonly double[] _startChange;
    private readonly double[] _endChange;
    private readonly ImmutableArray<BreakOpportunity> _breaks;

    private LineWidths(double[] before, double[] startChange, double[] endChange, ImmutableArray<BreakOpportunity> breaks) =>
        (_before, _startChange, _endChange, _breaks) = (before, startChange, endChange, breaks);

    /// <summary>Measures a paragraph.</summary>
    public static LineWidths Measure(
        ParagraphText paragraph, ImmutableArray<ShapedRun> runs, ImmutableArray<BreakOpportunity> breaks, Shaper shaper)
    {
        var before = new double[paragraph.Text.Length + 1];
        foreach (var run in runs)
        {
            if (run.Box is { } box)
            {
                before[run.End] += box.Frame.Size.Width.Points;
            }

            var scale = run.Scale;
            foreach (var glyph in run.Glyphs.Glyphs)
            {
                Steps.Take();
                before[glyph.Cluster + 1] += glyph.Advance * scale;
            }
        }

        for (var i = 1; i < before.Length; i++)
        {
            Steps.Take();
            before[i] += before[i - 1];
        }

        var (starts, ends) = (new double[breaks.Length], new double[breaks.Length]);
        var (index, hyphened, hyphen) = (0, default(ShapedRun), 0d);
        for (var i = 0; i < breaks.Length - 1; i++)
        {
            Steps.Take();
            var position = breaks[i].Position;
            while (runs[index].End < position)
            {
                index++;
            }

            if (breaks[i].IsHyphen)
            {
                if (hyphened != runs[index])
                {
                    hyphened = runs[index];
                    hyphen = (SoftHyphens.HyphenOf(hyphened, shaper)?.Advance ?? 0) * hyphened.Scale;
                }

                ends[i] = hyphen;
            }

            if (runs[index].End == position)
            {
                continue;
            }

            var run = runs[index];
            if (run.Start < position && !run.Glyphs.IsSafeBefore(position))
            {
                var from = SafeBefore(run, position);
                var to = SafeAfter(run, position);
                var text = paragraph.Text.Length;
                ends[i] +=
                    (Sum(shaper.Shape(paragraph, run, from, position, run.Level, 0, position)) - Sum(run, from, position)) * run.Scale;
                starts[i] =
                    (Sum(shaper.Shape(paragraph, run, position, to, run.Level, position, text)) - Sum(run, position, to)) * run.Scale;
            }
        }

        return new LineWidths(before, starts, ends, breaks);
    }

    /// <summary>The width of a line's content, without the white space that hangs.</summary>
    /// <param name="from">The break that the line begins after; -1 for the first line.</param>
    /// <param name="to">The break that the line ends at.</param>
    public double Of(int from, int to)
    {
        var start = from < 0 ? 0 : _breaks[from].Position;
        var end = Math.Max(start, _breaks[to].Trimmed);
        return _before[end] - _before[start] + (from < 0 ? 0 : _startChange[from]) + _endChange[to];
    }

    private static int SafeBefore(ShapedRun run, int position)
    {
        var least = Math.Max(run.Start, position - Farthest);
        do
        {
            Steps.Take();
            position--;
        }
        while (position > least && !run.Glyphs.IsSafeBefore(position));
        return position;
    }

    private static int SafeAfter(ShapedRun run, int position)
    {
        var most = Math.Min(run.End, position + Farthest);
        do
        {
            Steps.Take();
            position++;
        }
        while (position < most && !run.Glyphs.IsSafeBefore(position));
        return position;
    }

    private static long Sum(ShapedGlyphs glyphs) => Sum(glyphs.Glyphs);

    private static long Sum(ShapedRun run, int start, int end) => Sum(run.Glyphs.Slice(start, end));

    private static long Sum(ReadOnlySpan<Frames.Glyph> glyphs)
    {
        long sum = 0;
        foreach (var glyph in glyphs)
        {
            Steps.Take();
            sum += glyph.Advance;
        }

        return sum;
    }
}
