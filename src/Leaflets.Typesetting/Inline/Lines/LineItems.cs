using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>Writes the frames of a paragraph's lines: items in reading order, each at its visual place.</summary>
internal sealed class LineItems
{
    private readonly ParagraphText _paragraph;
    private readonly LineExtent _text;
    private readonly List<StructureElement> _openLinks = [];
    private int _mark;

    /// <summary>Makes a writer.</summary>
    public LineItems(ParagraphText paragraph, LineExtent text) => (_paragraph, _text) = (paragraph, text);

    /// <summary>Writes the next line.</summary>
    public Line ToLine(List<LinePiece> pieces, int end, bool isLast, Length measure, LineExtent extent, Length contentWidth)
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        var notes = ImmutableArray.CreateBuilder<int>();
        var baseline = Length.FromPoints(extent.Above);
        var areas = new Dictionary<StructureElement, LinkExtent>(ReferenceEqualityComparer.Instance);
        var pen = pieces.Count > 0 ? Length.FromPoints(pieces[0].ContentX) : Length.Zero;
        foreach (var piece in pieces)
        {
            Steps.Take(1 + _openLinks.Count);

            // The edge of an isolate has no place of its own: what stands there stands at the text that follows.
            if (piece.Run is null)
            {
                continue;
            }

            pen = Length.FromPoints((piece.Level & 1) == 1 ? piece.X + piece.Width : piece.X);
            WriteMarks(piece.Start, false);
            WritePiece(items, piece, baseline, piece.End == end);
            foreach (var link in _openLinks)
            {
                areas[link] = areas.TryGetValue(link, out var area) ? area.Including(piece) : LinkExtent.Of(piece);
            }

            pen = Length.FromPoints((piece.Level & 1) == 1 ? piece.X : piece.X + piece.Width);
        }

        WriteMarks(end, !isLast);
        foreach (var link in _openLinks)
        {
            WriteLink(link);
        }

        var frame = new Frame(new Size(measure, Length.FromPoints(extent.Above + extent.Below)), items.DrainToImmutable());
        return new Line(frame, baseline, contentWidth, notes.DrainToImmutable());

        // What closes at a line's end closes on that line; what opens there opens on the next.
        void WriteMarks(int position, bool untilOpen)
        {
            for (; _mark < _paragraph.Marks.Length && _paragraph.Marks[_mark].Position <= position; _mark++)
            {
                Steps.Take();
                var mark = _paragraph.Marks[_mark];
                switch (mark.Item)
                {
                    case InlineOpen when untilOpen && mark.Position == position:
                        return;
                    case InlineOpen open:
                        items.Add(new TagItem(new Point(pen, baseline), TagEdge.Open, open.Element));
                        if (open.Element.Role == StructureRole.Link)
                        {
                            _openLinks.Add(open.Element);
                        }

                        break;
                    case InlineClose close:
                        if (_openLinks.Remove(close.Element))
                        {
                            WriteLink(close.Element);
                        }

                        items.Add(new TagItem(new Point(pen, baseline), TagEdge.Close, close.Element));
                        break;
                    case InlineNoteCall call:
                        notes.Add(call.Note);
                        break;
                }
            }
        }

        void WriteLink(StructureElement link)
        {
            if (areas.TryGetValue(link, out var area) && area.Right > area.Left)
            {
                var size = new Size(Length.FromPoints(area.Right - area.Left), Length.FromPoints(_text.Above + _text.Below));
                var place = new Point(Length.FromPoints(area.Left), baseline - Length.FromPoints(_text.Above));
                items.Add(new LinkItem(place, size, link));
            }
        }
    }

    private void WritePiece(ImmutableArray<FrameItem>.Builder items, LinePiece piece, Length baseline, bool endsLine)
    {
        var run = piece.Run!;
        var x = Length.FromPoints(piece.X);
        if (run.Box is { } box)
        {
            items.Add(new GroupItem(new Point(x, baseline - box.Ascent), box.Frame));
            return;
        }

        if (run.Face is not { } face || piece.Glyphs.Length == 0)
        {
            return;
        }

        var style = run.Style;
        var raised = baseline - style.BaselineShift;
        var em = style.Size.Points / face.Metrics.UnitsPerEm;
        if (style.Background is { } background)
        {
            AddBar(items, piece, raised, face.Metrics.Ascender * em, face.Metrics.Descender * em, background);
        }

        items.Add(new TextItem(new Point(x, raised), new GlyphRun
        {
            Face = face,
            Size = style.Size,
            Color = style.Color,
            Glyphs = ImmutableCollectionsMarshal.AsImmutableArray(piece.Glyphs),
            Text = piece.Text,
            BidiLevel = piece.Level,
            Language = style.Language,
            EndsLine = endsLine,
            Script = style.Script,
            IsStruck = style.Strikethrough,
            Origin = _paragraph.Spans[_paragraph.SpanAt(piece.Start)].Origin,
        }));

        var half = face.Metrics.UnderlineThickness * em / 2;
        if (style.Underline)
        {
            var middle = face.Metrics.UnderlinePosition * em;
            AddBar(items, piece, raised, middle + half, middle - half, style.Color);
        }

        if (style.Strikethrough)
        {
            // Half the x-height lies in the middle of small letters; faces without one get a quarter of an em.
            var middle = face.Metrics.XHeight > 0 ? face.Metrics.XHeight * em / 2 : style.Size.Points / 4;
            AddBar(items, piece, raised, middle + half, middle - half, style.Color);
        }
    }

    private static void AddBar(
        ImmutableArray<FrameItem>.Builder items, LinePiece piece, Length baseline, double top, double bottom, Color color)
    {
        if (piece.ContentWidth <= 0)
        {
            return;
        }

        var place = new Point(Length.FromPoints(piece.ContentX), baseline - Length.FromPoints(top));
        var size = new Size(Length.FromPoints(piece.ContentWidth), Length.FromPoints(top - bottom));
        items.Add(new ShapeItem(place, VectorPath.Rectangle(new Rect(Point.Origin, size)), color, null));
    }
}
