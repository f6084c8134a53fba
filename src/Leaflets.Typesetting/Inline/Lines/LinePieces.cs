using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>Cuts the pieces of a line from the shaped runs, shaping again only at breaks that HarfBuzz marks unsafe.</summary>
internal sealed class LinePieces
{
    private readonly ParagraphText _paragraph;
    private readonly ImmutableArray<ShapedRun> _runs;
    private readonly BidiLevels _levels;
    private readonly Shaper _shaper;

    /// <summary>Makes a cutter for a paragraph.</summary>
    public LinePieces(ParagraphText paragraph, ImmutableArray<ShapedRun> runs, BidiLevels levels, Shaper shaper) =>
        (_paragraph, _runs, _levels, _shaper) = (paragraph, runs, levels, shaper);

    /// <summary>Cuts a line.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="trimmed">The first character of the white space that hangs.</param>
    /// <param name="end">The character after the last.</param>
    /// <param name="isHyphen">Whether the line ends at a soft hyphen.</param>
    /// <param name="run">The index of the run that holds the first character; moved to that of the next line.</param>
    /// <param name="separator">The index of the next isolate's edge; moved likewise.</param>
    /// <returns>The pieces in reading order.</returns>
    public List<LinePiece> Cut(int start, int trimmed, int end, bool isHyphen, ref int run, ref int separator)
    {
        var pieces = new List<LinePiece>();
        while (run < _runs.Length && _runs[run].Start < end)
        {
            Steps.Take();
            var source = _runs[run];
            var (from, to) = (Math.Max(start, source.Start), Math.Min(end, source.End));
            AddSeparators(pieces, from, trimmed, ref separator);

            // Rule L1: white space at the line's end has the paragraph's level.
            var split = source.Level != _levels.BaseLevel ? Math.Clamp(trimmed, from, to) : to;
            if (split > from)
            {
                pieces.Add(Cut(source, from, split, source.Level, start, trimmed, end));
            }

            if (to > split)
            {
                pieces.Add(Cut(source, split, to, _levels.BaseLevel, start, trimmed, end));
            }

            if (source.End > end)
            {
                break;
            }

            run++;
        }

        AddSeparators(pieces, end - 1, trimmed, ref separator);
        if (isHyphen)
        {
            var last = pieces.FindLastIndex(piece => piece.End == end && piece.Run is not null);
            pieces[last] = SoftHyphenPiece.WithHyphen(pieces[last], _shaper);
        }

        return pieces;
    }

    private void AddSeparators(List<LinePiece> pieces, int until, int trimmed, ref int separator)
    {
        for (; separator < _levels.Separators.Length && _levels.Separators[separator].Position <= until; separator++)
        {
            Steps.Take();
            var (position, level) = _levels.Separators[separator];
            level = position >= trimmed ? _levels.BaseLevel : level;
            pieces.Add(new LinePiece { Start = position, End = position, Level = level });
        }
    }

    private LinePiece Cut(ShapedRun run, int start, int end, byte level, int lineStart, int trimmed, int lineEnd)
    {
        if (run.Box is { } box)
        {
            return new LinePiece { Run = run, Start = start, End = end, Level = level, Width = box.Frame.Size.Width.Points };
        }

        var whole = start == run.Start && end == run.End && level == run.Level;
        var safe = level == run.Level
            && (start == run.Start || run.Glyphs.IsSafeBefore(start))
            && (end == run.End || run.Glyphs.IsSafeBefore(end));
        var shaped = whole || safe
            ? run.Glyphs.Slice(start, end)
            : _shaper.Shape(_paragraph, run, start, end, level, lineStart, lineEnd).Glyphs;
        var glyphs = new Glyph[shaped.Length];
        long units = 0, hanging = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            Steps.Take();
            var glyph = shaped[i];
            units += glyph.Advance;
            hanging += glyph.Cluster >= trimmed ? glyph.Advance : 0;
            glyphs[i] = glyph with { Cluster = glyph.Cluster - start };
        }

        var piece = new LinePiece
        {
            Run = run,
            Start = start,
            End = end,
            Level = level,
            Glyphs = glyphs,
            Text = _paragraph.ShapedText[start..end],
            Width = units * run.Scale,
            HangingWidth = hanging * run.Scale,
        };
        return piece.Text.Contains(SoftHyphens.Character, StringComparison.Ordinal) ? SoftHyphenPiece.Without(piece) : piece;
    }
}
