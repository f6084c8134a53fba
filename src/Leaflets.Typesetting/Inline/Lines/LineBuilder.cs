using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>
/// Builds the lines of a paragraph one after the other: pieces get their places in visual order, and are put down in reading order
/// between the tags of their elements.
/// </summary>
internal sealed class LineBuilder
{
    private readonly CollectedText _collected;
    private readonly ParagraphStyle _style;
    private readonly LineHeight _height;
    private readonly LineCutter _cutter;
    private readonly Length _measure;
    private readonly List<StructureElement> _openLinks = [];
    private int _firstRun;
    private int _nextEvent;

    public LineBuilder(CollectedText collected, ParagraphStyle style, LineHeight height, LineCutter cutter, Length measure)
    {
        _collected = collected;
        _style = style;
        _height = height;
        _cutter = cutter;
        _measure = measure;
    }

    /// <summary>Builds the next line.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="visibleEnd">Its end without the white space there.</param>
    /// <param name="end">Its end.</param>
    public Line Build(int start, int visibleEnd, int end)
    {
        var pieces = _cutter.Cut(start, visibleEnd, end, ref _firstRun);
        var (above, below) = _height.Of(pieces);
        var places = Place(pieces, visibleEnd, out var contentWidth);
        var items = ImmutableArray.CreateBuilder<FrameItem>(pieces.Count);
        var notes = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            AddEvents(items, notes, pieces[i].Start, isLineEnd: false, places[i], above);
            AddPiece(items, pieces[i], places[i], above);
        }

        AddEvents(items, notes, end, isLineEnd: end < _collected.Text.Length, places.Length > 0 ? places[^1] : Length.Zero, above);
        return new Line(new Frame(new Size(_measure, above + below), items.ToImmutable()), above, contentWidth, notes.ToImmutable());
    }

    /// <summary>The left edge of each piece, in logical order.</summary>
    private Length[] Place(List<LinePiece> pieces, int visibleEnd, out Length contentWidth)
    {
        Span<byte> levels = pieces.Count <= 64 ? stackalloc byte[pieces.Count] : new byte[pieces.Count];
        var (content, trailing) = (Length.Zero, Length.Zero);
        for (var i = 0; i < pieces.Count; i++)
        {
            levels[i] = pieces[i].Level;
            var hanging = HangingWidth(pieces[i], visibleEnd);
            content += pieces[i].Width - hanging;
            trailing += hanging;
        }

        contentWidth = content;
        var isLeftToRight = _style.Direction == TextDirection.LeftToRight;
        var free = _measure - content;
        var left = _style.Alignment switch
        {
            TextAlignment.Center => free / 2,
            TextAlignment.Start => isLeftToRight ? Length.Zero : free,
            _ => isLeftToRight ? free : Length.Zero,
        };

        // White space at the end hangs past the content: to the right, or in right-to-left text to the left.
        var x = isLeftToRight ? left : left - trailing;
        var places = new Length[pieces.Count];
        foreach (var i in LevelOrder.Visual(levels))
        {
            places[i] = x;
            x += pieces[i].Width;
        }

        return places;
    }

    private static Length HangingWidth(LinePiece piece, int visibleEnd)
    {
        if (piece.End <= visibleEnd || piece.Shaped is not { } shaped)
        {
            return Length.Zero;
        }

        long units = 0;
        foreach (var glyph in shaped.Glyphs)
        {
            units += glyph.Cluster >= visibleEnd ? glyph.Advance : 0;
        }

        return shaped.Run.Style.Size * ((double)units / shaped.Run.Face.Metrics.UnitsPerEm);
    }

    /// <summary>
    /// Puts down what opens and closes before a character. At the end of a line what closes belongs to the line, what opens to the next.
    /// </summary>
    private void AddEvents(
        ImmutableArray<FrameItem>.Builder items, ImmutableArray<int>.Builder notes, int index, bool isLineEnd, Length x, Length baseline)
    {
        var at = new Point(x, Length.Zero);
        for (; _nextEvent < _collected.Events.Length && _collected.Events[_nextEvent].Index <= index; _nextEvent++)
        {
            switch (_collected.Events[_nextEvent].Item)
            {
                case InlineOpen open:
                    if (isLineEnd && _collected.Events[_nextEvent].Index == index)
                    {
                        return;
                    }

                    items.Add(new TagItem(at, TagEdge.Open, open.Element));
                    if (open.Element.Role == StructureRole.Link)
                    {
                        _openLinks.Add(open.Element);
                    }

                    break;
                case InlineClose close:
                    items.Add(new TagItem(at with { Y = baseline }, TagEdge.Close, close.Element));
                    _openLinks.Remove(close.Element);
                    break;
                case InlineNoteCall call:
                    notes.Add(call.Note);
                    break;
            }
        }
    }

    private void AddPiece(ImmutableArray<FrameItem>.Builder items, LinePiece piece, Length x, Length baseline)
    {
        if (piece.Box is { } box)
        {
            items.Add(new GroupItem(new Point(x, baseline - box.Ascent), box.Frame));
            AddLinks(items, new Rect(new Point(x, baseline - box.Ascent), box.Frame.Size));
            return;
        }

        var run = piece.Shaped!.Run;
        var style = run.Style;
        var (ascent, descent) = LineHeight.Extent(run.Face, style.Size);
        var y = baseline - style.BaselineShift;
        var area = new Rect(new Point(x, y - ascent), new Size(piece.Width, ascent + descent));
        if (style.Background is { } ground)
        {
            items.Add(new ShapeItem(area.Origin, VectorPath.Rectangle(new Rect(Point.Origin, area.Size)), ground, Stroke: null));
        }

        AddLinks(items, area);
        items.Add(new TextItem(new Point(x, y), piece.ToGlyphRun(_collected.Text, _style.Text.Language)));
        if (style.Underline)
        {
            AddRule(items, run.Face.Metrics.UnderlinePosition, x, y, piece);
        }

        if (style.Strikethrough)
        {
            AddRule(items, run.Face.Metrics.XHeight / 2, x, y, piece);
        }
    }

    private void AddLinks(ImmutableArray<FrameItem>.Builder items, Rect area)
    {
        foreach (var link in _openLinks)
        {
            items.Add(new LinkItem(area.Origin, area.Size, link));
        }
    }

    private static void AddRule(ImmutableArray<FrameItem>.Builder items, int position, Length x, Length baseline, LinePiece piece)
    {
        var (run, metrics) = (piece.Shaped!.Run, piece.Shaped.Run.Face.Metrics);
        var unit = run.Style.Size / metrics.UnitsPerEm;
        var stroke = new Stroke(run.Style.Color, unit * Math.Max(metrics.UnderlineThickness, 1));
        var y = baseline - (unit * position);
        items.Add(new ShapeItem(Point.Origin, VectorPath.Line(new Point(x, y), new Point(x + piece.Width, y)), Fill: null, stroke));
    }
}
