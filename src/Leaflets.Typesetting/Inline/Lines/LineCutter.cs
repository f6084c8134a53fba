using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>Cuts the pieces of a line out of a shaped paragraph; shapes anew only where a cut changes the shapes beside it.</summary>
internal sealed class LineCutter
{
    private readonly CollectedText _collected;
    private readonly IReadOnlyList<ShapedRun> _runs;
    private readonly Shaper _shaper;
    private readonly byte _paragraphLevel;

    public LineCutter(CollectedText collected, IReadOnlyList<ShapedRun> runs, Shaper shaper, byte paragraphLevel)
    {
        _collected = collected;
        _runs = runs;
        _shaper = shaper;
        _paragraphLevel = paragraphLevel;
    }

    /// <summary>The pieces of a line in logical order.</summary>
    /// <param name="start">The line's first character.</param>
    /// <param name="visibleEnd">The end without the white space there, which has the paragraph's level (UAX #9, L1).</param>
    /// <param name="end">The end.</param>
    /// <param name="firstRun">The first run that reaches into the line; moved on for the next line.</param>
    public List<LinePiece> Cut(int start, int visibleEnd, int end, ref int firstRun)
    {
        var pieces = new List<LinePiece>();
        while (firstRun < _runs.Count && _runs[firstRun].Run.End <= start)
        {
            firstRun++;
        }

        for (var i = firstRun; i < _runs.Count && _runs[i].Run.Start < end; i++)
        {
            var run = _runs[i].Run;
            var (from, to) = (Math.Max(run.Start, start), Math.Min(run.End, end));
            if (run.Level == _paragraphLevel || to <= visibleEnd)
            {
                Add(pieces, _runs[i], from, to, run.Level, start, end);
            }
            else
            {
                Add(pieces, _runs[i], from, Math.Max(from, visibleEnd), run.Level, start, end);
                Add(pieces, _runs[i], Math.Max(from, visibleEnd), to, _paragraphLevel, start, end);
            }
        }

        AddBoxes(pieces, start, end);
        return pieces;
    }

    private void AddBoxes(List<LinePiece> pieces, int start, int end)
    {
        var added = false;
        foreach (var (index, box) in _collected.Boxes)
        {
            if (index >= start && index < end)
            {
                pieces.Add(new LinePiece(index, index + 1, _paragraphLevel, box.Frame.Size.Width, Shaped: null, box));
                added = true;
            }
        }

        if (added)
        {
            pieces.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private void Add(List<LinePiece> pieces, ShapedRun shaped, int from, int to, byte level, int lineStart, int lineEnd)
    {
        if (from >= to)
        {
            return;
        }

        var piece = shaped.IsSafeToCut(from) && shaped.IsSafeToCut(to)
            ? Slice(shaped, from, to)
            : _shaper.Shape(_collected.Text, lineStart, lineEnd, shaped.Run with { Start = from, End = to });
        pieces.Add(new LinePiece(from, to, level, WidthOf(piece), piece, Box: null));
    }

    private static ShapedRun Slice(ShapedRun shaped, int from, int to)
    {
        if (from == shaped.Run.Start && to == shaped.Run.End)
        {
            return shaped;
        }

        // Clusters rise or fall through the glyphs, so those of a stretch are neighbours.
        var first = Array.FindIndex(shaped.Glyphs, glyph => glyph.Cluster >= from && glyph.Cluster < to);
        var last = Array.FindLastIndex(shaped.Glyphs, glyph => glyph.Cluster >= from && glyph.Cluster < to);
        return first < 0
            ? new ShapedRun(shaped.Run with { Start = from, End = to }, [], [])
            : new ShapedRun(shaped.Run with { Start = from, End = to }, shaped.Glyphs[first..(last + 1)], shaped.UnsafeToBreak[first..(last + 1)]);
    }

    private static Length WidthOf(ShapedRun shaped)
    {
        long units = 0;
        foreach (var glyph in shaped.Glyphs)
        {
            units += glyph.Advance;
        }

        return shaped.Run.Style.Size * ((double)units / shaped.Run.Face.Metrics.UnitsPerEm);
    }
}
