using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Content;

/// <summary>Paints paths (ISO 32000-1, 8.5).</summary>
internal static class PathPainter
{
    /// <summary>Paints a shape whose origin lies at a place in PDF user space.</summary>
    public static void Paint(ByteWriter output, GraphicsState state, ShapeItem shape, double x, double y)
    {
        if (shape.Fill is { } fill)
        {
            state.Fill(fill);
        }

        if (shape.Stroke is { } stroke)
        {
            state.Stroke(stroke);
        }

        foreach (var segment in shape.Path.Segments)
        {
            switch (segment)
            {
                case MoveTo move:
                    At(move.Point);
                    output.Raw("m "u8);
                    break;
                case LineTo line:
                    At(line.Point);
                    output.Raw("l "u8);
                    break;
                case CurveTo curve:
                    At(curve.Control1);
                    At(curve.Control2);
                    At(curve.End);
                    output.Raw("c "u8);
                    break;
                case ClosePath:
                    output.Raw("h "u8);
                    break;
            }
        }

        output.Raw((shape.Fill, shape.Stroke) switch { (null, null) => "n\n"u8, (null, _) => "S\n"u8, (_, null) => "f\n"u8, _ => "B\n"u8 });

        void At(Point point) => output.SpacedNumber(x + point.X.Points).SpacedNumber(y - point.Y.Points);
    }
}
