using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>Where a number lies in its cell, from the left edge of the cell's content.</summary>
/// <param name="Left">The left end of the text.</param>
/// <param name="Mark">The right edge of the last digit before the decimal mark, where the mark stands if there is one.</param>
/// <param name="Right">The right end of the text.</param>
internal readonly record struct NumberExtent(Length Left, Length Mark, Length Right)
{
    /// <summary>
    /// The extent of a cell's number, or null where it is not on one line. Digits run from left to right in every script, so the
    /// mark stands to the right of its digit whatever the direction of the text (UAX #9, table 4: EN and AN).
    /// </summary>
    public static NumberExtent? Of(Frame content, TableCellNode cell)
    {
        var search = new Search(cell.DigitsBeforeMark);
        search.Visit(content, Point.Origin);
        return search.Extent;
    }

    /// <summary>Where short lines of a cell stand.</summary>
    public static TextAlignment AlignmentOf(TableCellNode cell) =>
        cell.Children is [ParagraphNode paragraph] ? paragraph.Style.Alignment : TextAlignment.Start;

    /// <summary>A walk over set text in reading order.</summary>
    private sealed class Search(int digits)
    {
        private int _digits = digits;
        private Length? _mark;
        private Length? _baseline;
        private (Length Left, Length Right)? _ends;
        private bool _isOnOneLine = true;

        public NumberExtent? Extent => _isOnOneLine && _mark is { } mark && _ends is { } ends
            ? new NumberExtent(ends.Left, mark, ends.Right)
            : null;

        public void Visit(Frame frame, Point origin)
        {
            foreach (var item in frame.Items)
            {
                if (item is GroupItem group)
                {
                    Visit(group.Frame, group.Position.Offset(origin));
                }
                else if (item is TextItem text)
                {
                    Visit(text.Run, text.Position.Offset(origin));
                }
            }
        }

        private void Visit(GlyphRun run, Point at)
        {
            // Raised and lowered text is less than a line away.
            _baseline ??= at.Y;
            _isOnOneLine &= Length.Max(at.Y - _baseline.Value, _baseline.Value - at.Y) < run.Size;
            var right = at.X + run.Width;
            _ends = _ends is { } ends ? (Length.Min(ends.Left, at.X), Length.Max(ends.Right, right)) : (at.X, right);
            for (var i = 0; i < run.Text.Length && _digits > 0; i++)
            {
                if (char.IsDigit(run.Text[i]) && --_digits == 0)
                {
                    _mark = at.X + RightEdge(run, i);
                }
            }
        }

        private static Length RightEdge(GlyphRun run, int character)
        {
            long pen = 0;
            long edge = 0;
            var cluster = -1;
            foreach (var glyph in run.Glyphs)
            {
                pen += glyph.Advance;
                if (glyph.Cluster <= character && glyph.Cluster >= cluster)
                {
                    (cluster, edge) = (glyph.Cluster, pen);
                }
            }

            return run.Size * ((double)edge / run.Face.Metrics.UnitsPerEm);
        }
    }
}
