using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>Sets the lines of a broken paragraph, one after the other.</summary>
internal sealed class LineSetter
{
    private readonly ParagraphText _paragraph;
    private readonly ParagraphStyle _style;
    private readonly BidiLevels _levels;
    private readonly LinePieces _cutter;
    private readonly LineItems _items;
    private readonly LineExtent _text;
    private readonly double _measure;
    private int _run;
    private int _separator;

    /// <summary>Makes a setter.</summary>
    public LineSetter(
        ParagraphText paragraph,
        ParagraphStyle style,
        BidiLevels levels,
        ImmutableArray<ShapedRun> runs,
        Shaper shaper,
        FaceStack faces,
        Length measure)
    {
        (_paragraph, _style, _levels, _measure) = (paragraph, style, levels, measure.Points);
        _cutter = new LinePieces(paragraph, runs, levels, shaper);
        _text = LineExtent.OfText(style.Text, faces);
        _items = new LineItems(paragraph, _text);
    }

    /// <summary>Sets the next line.</summary>
    public Line Set(int start, BreakOpportunity end)
    {
        var trimmed = Math.Max(start, end.Trimmed);
        var pieces = _cutter.Cut(start, trimmed, end.Position, end.IsHyphen, ref _run, ref _separator);
        var extent = LineExtent.OfLeading(_style, _text);
        double content = 0, hanging = 0;
        foreach (var piece in pieces)
        {
            extent = extent.Including(piece, _style, _text);
            content += piece.ContentWidth;
            hanging += piece.HangingWidth;
        }

        Place(pieces, Left(content) - (_levels.BaseLevel == 1 ? hanging : 0));
        var isLast = end.Position == _paragraph.Text.Length;
        return _items.ToLine(pieces, end.Position, isLast, Length.FromPoints(_measure), extent, Length.FromPoints(content));
    }

    // A line too wide begins where lines begin and runs out at their end.
    private double Left(double content)
    {
        var room = _measure - content;
        var rightToLeft = _style.Direction == TextDirection.RightToLeft;
        var alignment = room < 0 ? TextAlignment.Start : _style.Alignment;
        return alignment switch
        {
            TextAlignment.Center => room / 2,
            TextAlignment.Start => rightToLeft ? room : 0,
            _ => rightToLeft ? 0 : room,
        };
    }

    private static void Place(List<LinePiece> pieces, double x)
    {
        Span<byte> levels = pieces.Count <= 64 ? stackalloc byte[pieces.Count] : new byte[pieces.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = pieces[i].Level;
        }

        foreach (var index in VisualOrder.Of(levels))
        {
            pieces[index].X = x;
            x += pieces[index].Width;
        }
    }
}
