using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Content;

/// <summary>Paints the items of a drawing to a content stream whose y grows downward (ISO 32000-1, 8.4 to 8.7).</summary>
internal sealed class DrawingPainter
{
    private const int StepsOfItem = 16;

    private readonly ByteWriter _output = new(8 * 1024);
    private readonly DrawingResources _resources;
    private readonly FontSet _fonts;
    private readonly DrawingWriter _writer;
    private Transform _map = Transform.Identity;

    public DrawingPainter(PdfFile file, FontSet fonts, DrawingWriter writer)
    {
        _resources = new DrawingResources(file);
        _fonts = fonts;
        _writer = writer;
    }

    /// <summary>What is painted.</summary>
    public ReadOnlySpan<byte> Content => _output.Written;

    /// <summary>The resources that the content names, as an entry of the form's dictionary.</summary>
    public ByteWriter Resources() => _resources.Entry(_fonts);

    /// <summary>Paints items in order.</summary>
    public void Paint(ImmutableArray<DrawingItem> items)
    {
        foreach (var item in items)
        {
            Steps.Take(StepsOfItem);
            switch (item)
            {
                case DrawingGroup { Opacity: < 1 } group:
                    _output.Raw("q "u8);
                    State(group.Opacity, group.Opacity);
                    _output.Raw("/G"u8).Integer(_resources.Group(_writer.WriteGroup(group))).Raw(" Do Q\n"u8);
                    break;
                case DrawingGroup group:
                    _output.Raw("q "u8);
                    Concatenate(group.Transform);
                    Clip(group.Clip);
                    var around = _map;
                    _map = _map.After(group.Transform);
                    Paint(group.Items);
                    _map = around;
                    _output.Raw("Q\n"u8);
                    break;
                case DrawingPath path:
                    Paint(path);
                    break;
                case DrawingText text:
                    _resources.HasText = true;
                    _output.Raw("q "u8);
                    State(text.Opacity, text.Opacity);
                    var state = new GraphicsState(_output);
                    new TextPainter(_output, state, _fonts).PaintUpsideDown(text.Run, text.Position.X.Points, text.Position.Y.Points);
                    state.EndText();
                    _output.Raw("Q\n"u8);
                    break;
                default:
                    throw new NotSupportedException($"A drawing item of type {item.GetType().Name} is unknown.");
            }
        }
    }

    private void Paint(DrawingPath path)
    {
        if (path.Fill is LinearGradient or RadialGradient)
        {
            _output.Raw("q "u8);
            State(path.Fill.Opacity, lineOpacity: 1);
            Mask(path.Fill);
            Outline(path.Path);
            _output.Raw(path.IsEvenOdd ? "W* n "u8 : "W n "u8);
            Shade(path.Fill);
            _output.Raw("Q\n"u8);
        }

        var fill = path.Fill as SolidPaint;
        if (fill is not null && path.Line is { } masked && Shading.IsTranslucent(masked.Paint))
        {
            // The mask is of the line alone.
            Paint(path with { Line = null });
            fill = null;
        }

        if (fill is null && path.Line is null)
        {
            return;
        }

        _output.Raw("q "u8);
        if (path.Line is not null)
        {
            Mask(path.Line.Paint);
        }

        State(fill?.Opacity ?? 1, path.Line?.Paint.Opacity ?? 1);
        if (fill is not null)
        {
            Channels(fill.Color).Raw("rg "u8);
        }

        if (path.Line is { } line)
        {
            Line(line);
        }

        Outline(path.Path);
        _output.Raw((fill, path.Line, path.IsEvenOdd) switch
        {
            (null, _, _) => "S"u8,
            (_, null, false) => "f"u8,
            (_, null, true) => "f*"u8,
            (_, _, false) => "B"u8,
            _ => "B*"u8,
        }).Raw(" Q\n"u8);
    }

    private void Line(LineStyle line)
    {
        if (line.Paint is SolidPaint solid)
        {
            Channels(solid.Color).Raw("RG "u8);
        }
        else
        {
            _output.Raw("/Pattern CS /P"u8).Integer(_resources.Pattern(line.Paint, _map)).Raw(" SCN "u8);
        }

        _output.Fine(line.Width.Points).Raw("w "u8);
        if (line.Cap != LineCap.Butt)
        {
            _output.Integer((int)line.Cap).Raw(" J "u8);
        }

        if (line.Join != LineJoin.Miter)
        {
            _output.Integer((int)line.Join).Raw(" j "u8);
        }

        _output.Fine(line.MiterLimit).Raw("M "u8);
        if (!line.Dashes.IsEmpty)
        {
            _output.Raw("["u8);
            foreach (var dash in line.Dashes)
            {
                Steps.Take();
                _output.Fine(dash.Points);
            }

            _output.Raw("] "u8).Fine(line.DashOffset.Points).Raw("d "u8);
        }
    }

    private void Clip(DrawingClip? clip)
    {
        if (clip is not null)
        {
            Outline(clip.Path);
            _output.Raw(clip.Path.Segments.IsEmpty ? "0 0 0 0 re W n "u8 : clip.IsEvenOdd ? "W* n "u8 : "W n "u8);
        }
    }

    private void Shade(Paint paint)
    {
        Concatenate(Shading.MapOf(paint));
        _output.Raw("/S"u8).Integer(_resources.Shade(paint)).Raw(" sh "u8);
    }

    private void Mask(Paint paint)
    {
        if (Shading.IsTranslucent(paint))
        {
            _output.Raw("/M"u8).Integer(_resources.Mask(_writer.WriteMask(paint))).Raw(" gs "u8);
        }
    }

    private void State(double fillOpacity, double lineOpacity)
    {
        if (fillOpacity < 1 || lineOpacity < 1)
        {
            _output.Raw("/E"u8).Integer(_resources.State(fillOpacity, lineOpacity)).Raw(" gs "u8);
        }
    }

    private void Concatenate(Transform map)
    {
        if (map != Transform.Identity)
        {
            _output.Fine(map.A).Fine(map.B).Fine(map.C).Fine(map.D).Fine(map.E).Fine(map.F).Raw("cm "u8);
        }
    }

    private void Outline(VectorPath path)
    {
        foreach (var segment in path.Segments)
        {
            Steps.Take();
            switch (segment)
            {
                case MoveTo move:
                    At(move.Point).Raw("m "u8);
                    break;
                case LineTo line:
                    At(line.Point).Raw("l "u8);
                    break;
                case CurveTo curve:
                    At(curve.Control1);
                    At(curve.Control2);
                    At(curve.End).Raw("c "u8);
                    break;
                case ClosePath:
                    _output.Raw("h "u8);
                    break;
            }
        }
    }

    private ByteWriter At(Point point) => _output.Fine(Math.Round(point.X.Points, 4)).Fine(Math.Round(point.Y.Points, 4));

    private ByteWriter Channels(Color color) =>
        _output.SpacedNumber(color.Red / 255.0).SpacedNumber(color.Green / 255.0).SpacedNumber(color.Blue / 255.0);
}
