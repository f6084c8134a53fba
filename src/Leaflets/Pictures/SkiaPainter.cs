using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using SkiaSharp;

namespace Leaflets.Pictures;

/// <summary>Paints drawings as pixels.</summary>
internal sealed class SkiaPainter
{
    /// <summary>An item may cover all of the picture.</summary>
    private const int StepsOfItem = 1024;

    private readonly SKCanvas _canvas;
    private readonly GlyphOutlines _outlines;

    private SkiaPainter(SKCanvas canvas, GlyphOutlines outlines) => (_canvas, _outlines) = (canvas, outlines);

    /// <summary>The drawing as a picture; what is not drawn on lets through what is behind.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="scale">Pixels for each point.</param>
    public static PixelImage Paint(VectorImage drawing, double scale)
    {
        var width = Math.Max(1, (int)Math.Round(drawing.Size.Width.Points * scale));
        var height = Math.Max(1, (int)Math.Round(drawing.Size.Height.Points * scale));
        using var bitmap = NativeWork.Run(() => Paint(drawing, width, height));
        return new PixelImage(width, height, Unpremultiplied(bitmap.GetPixelSpan().ToArray()));
    }

    private static SKBitmap Paint(VectorImage drawing, int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        try
        {
            using var canvas = new SKCanvas(bitmap);
            using var outlines = new GlyphOutlines();
            canvas.Clear(SKColors.Transparent);
            canvas.Scale((float)(width / drawing.Size.Width.Points), (float)(height / drawing.Size.Height.Points));
            new SkiaPainter(canvas, outlines).Paint(drawing.Items);
            canvas.Flush();
            return bitmap;
        }
        catch
        {
            bitmap.Dispose();
            throw;
        }
    }

    private void Paint(ImmutableArray<DrawingItem> items)
    {
        foreach (var item in items)
        {
            Steps.Take(StepsOfItem);
            switch (item)
            {
                case DrawingGroup group:
                    Paint(group);
                    break;
                case DrawingPath path:
                    Paint(path);
                    break;
                case DrawingText text:
                    using (var outline = Path(_outlines.Of(text), isEvenOdd: false))
                    using (var fill = Solid(text.Run.Color, text.Opacity))
                    {
                        _canvas.DrawPath(outline, fill);
                    }

                    break;
            }
        }
    }

    private void Paint(DrawingGroup group)
    {
        var saved = _canvas.Save();
        if (group.Opacity < 1)
        {
            using var layer = Solid(Color.Black, group.Opacity);
            _canvas.SaveLayer(layer);
        }

        _canvas.Concat(Matrix(group.Transform));
        if (group.Clip is { } clip)
        {
            using var path = Path(clip.Path, clip.IsEvenOdd);
            _canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
        }

        Paint(group.Items);
        _canvas.RestoreToCount(saved);
    }

    private void Paint(DrawingPath item)
    {
        using var path = Path(item.Path, item.IsEvenOdd);
        if (item.Fill is { } fill)
        {
            using var paint = Fill(fill);
            _canvas.DrawPath(path, paint);
        }

        if (item.Line is { } line)
        {
            using var paint = Fill(line.Paint);
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = (float)line.Width.Points;
            paint.StrokeCap =
                line.Cap switch { LineCap.Round => SKStrokeCap.Round, LineCap.Square => SKStrokeCap.Square, _ => SKStrokeCap.Butt };
            paint.StrokeJoin =
                line.Join switch { LineJoin.Round => SKStrokeJoin.Round, LineJoin.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter };
            paint.StrokeMiter = (float)line.MiterLimit;
            using var dashes = line.Dashes.IsEmpty
                ? null
                : SKPathEffect.CreateDash([.. line.Dashes.Select(dash => (float)dash.Points)], (float)line.DashOffset.Points);
            paint.PathEffect = dashes;
            _canvas.DrawPath(path, paint);
        }
    }

    private static SKPaint Fill(Paint fill)
    {
        var paint = Solid((fill as SolidPaint)?.Color ?? Color.Black, fill.Opacity);
        using var shader = fill switch
        {
            LinearGradient linear => SKShader.CreateLinearGradient(
                At(linear.From), At(linear.To), Colors(linear.Stops), Offsets(linear.Stops), SKShaderTileMode.Clamp,
                Matrix(linear.Transform)),
            RadialGradient radial => SKShader.CreateTwoPointConicalGradient(
                At(radial.Focus), 0, At(radial.Center), (float)radial.Radius.Points, Colors(radial.Stops), Offsets(radial.Stops),
                SKShaderTileMode.Clamp, Matrix(radial.Transform)),
            _ => null,
        };
        paint.Shader = shader;
        return paint;
    }

    private static SKPaint Solid(Color color, double opacity) => new()
    {
        IsAntialias = true,
        Color = new SKColor(color.Red, color.Green, color.Blue, (byte)Math.Round(opacity * 255)),
    };

    private static SKColor[] Colors(ImmutableArray<GradientStop> stops) =>
        [.. stops.Select(stop => new SKColor(stop.Color.Red, stop.Color.Green, stop.Color.Blue, (byte)Math.Round(stop.Opacity * 255)))];

    private static float[] Offsets(ImmutableArray<GradientStop> stops) => [.. stops.Select(stop => (float)stop.Offset)];

    private static SKPath Path(VectorPath path, bool isEvenOdd)
    {
        using var builder = new SKPathBuilder { FillType = isEvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding };
        Steps.Take(path.Segments.Length);
        foreach (var segment in path.Segments)
        {
            switch (segment)
            {
                case MoveTo move:
                    builder.MoveTo(At(move.Point));
                    break;
                case LineTo line:
                    builder.LineTo(At(line.Point));
                    break;
                case CurveTo curve:
                    builder.CubicTo(At(curve.Control1), At(curve.Control2), At(curve.End));
                    break;
                case ClosePath:
                    builder.Close();
                    break;
            }
        }

        return builder.Detach();
    }

    private static SKPoint At(Point point) => new((float)point.X.Points, (float)point.Y.Points);

    private static SKMatrix Matrix(Transform map) =>
        new((float)map.A, (float)map.C, (float)map.E, (float)map.B, (float)map.D, (float)map.F, 0, 0, 1);

    private static byte[] Unpremultiplied(byte[] pixels)
    {
        for (var at = 0; at < pixels.Length; at += PixelImage.Channels)
        {
            Steps.Take();
            var alpha = pixels[at + 3];
            if (alpha is > 0 and < 255)
            {
                for (var channel = 0; channel < 3; channel++)
                {
                    pixels[at + channel] = (byte)Math.Min(255, ((pixels[at + channel] * 255) + (alpha / 2)) / alpha);
                }
            }
        }

        return pixels;
    }
}
