using Leaflets.Typesetting.Frames;

namespace Leaflets.Images;

/// <summary>A drawing as the files that Word takes: SVG of our own making, and a raster picture for programs that draw no SVG.</summary>
internal static class DrawingFiles
{
    private const double DotsPerInch = 200;
    private const double MostPixels = 4_000_000;

    /// <summary>The drawing as a PNG file.</summary>
    public static byte[] Png(VectorImage drawing)
    {
        var inches = (Width: drawing.Size.Width.Points / 72, Height: drawing.Size.Height.Points / 72);
        var resolution = Math.Min(DotsPerInch, Math.Sqrt(MostPixels / (inches.Width * inches.Height)));
        return PngEncoder.Encode(SkiaPainter.Paint(drawing, resolution / 72), resolution);
    }

    /// <summary>
    /// The drawing as an SVG file: paths alone, letters among them, so that it looks the same whatever fonts a machine has, and holds nothing
    /// of what the source file said beside what is seen.
    /// </summary>
    public static byte[] Svg(VectorImage drawing) => SvgWriter.Write(drawing);
}
