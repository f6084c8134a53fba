using System.Collections.Immutable;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using SkiaSharp;

namespace Leaflets.Pictures.Svg;

/// <summary>Turns text of drawings into paths. For one drawing; not thread-safe.</summary>
internal sealed class GlyphOutlines : IDisposable
{
    private readonly Dictionary<FontFace, SKFont> _fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The outlines of a run, where it stands.</summary>
    public VectorPath Of(DrawingText text)
    {
        var run = text.Run;
        var font = FontOf(run.Face);
        var scale = run.Size.Points / run.Face.Metrics.UnitsPerEm;
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var pen = 0;
        foreach (var glyph in run.Glyphs)
        {
            var (x, y) = (pen + glyph.OffsetX, glyph.OffsetY);
            using var path = font.GetGlyphPath(glyph.Id);
            if (path is not null)
            {
                Add(segments, path, point => text.Position.Offset(
                    Length.FromPoints((x + point.X) * scale), Length.FromPoints((point.Y - y) * scale)));
            }

            pen += glyph.Advance;
        }

        return new VectorPath(segments.ToImmutable());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Typeface?.Dispose();
            font.Dispose();
        }
    }

    private static void Add(ImmutableArray<PathSegment>.Builder segments, SKPath path, Func<SKPoint, Point> place)
    {
        using var iterator = path.CreateRawIterator();
        var points = new SKPoint[4];
        for (var verb = iterator.Next(points); verb != SKPathVerb.Done; verb = iterator.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    segments.Add(new MoveTo(place(points[0])));
                    break;
                case SKPathVerb.Line:
                    segments.Add(new LineTo(place(points[1])));
                    break;
                case SKPathVerb.Quad:
                    segments.Add(new CurveTo(place(Between(points[0], points[1])), place(Between(points[2], points[1])), place(points[2])));
                    break;
                case SKPathVerb.Cubic:
                    segments.Add(new CurveTo(place(points[1]), place(points[2]), place(points[3])));
                    break;
                case SKPathVerb.Close:
                    segments.Add(new ClosePath());
                    break;
            }
        }
    }

    /// <summary>Two thirds of the way from an end of a quadratic curve to its control point: a cubic curve's.</summary>
    private static SKPoint Between(SKPoint end, SKPoint control) =>
        new(end.X + ((control.X - end.X) * 2 / 3), end.Y + ((control.Y - end.Y) * 2 / 3));

    private SKFont FontOf(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
        {
            using var data = SKData.CreateCopy(face.Data.Span);
            var typeface = SKTypeface.FromData(data)
                ?? throw new InvalidFontException($"the outlines of {face.PostScriptName} cannot be read");
            font = new SKFont(typeface, face.Metrics.UnitsPerEm) { Hinting = SKFontHinting.None, LinearMetrics = true };
            _fonts.Add(face, font);
        }

        return font;
    }
}
