using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures;

/// <summary>A drawing as the files that Word takes: SVG of our own making, and a raster picture for programs that draw no SVG.</summary>
internal static class DrawingFiles
{
    /// <summary>What print needs at least; few programs show this picture and not the drawing.</summary>
    private const double DotsPerInch = 150;

    /// <summary>The drawing as a PNG file.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="size">Its size on paper.</param>
    public static byte[] Png(VectorImage drawing, Size size) =>
        PngEncoder.Encode(SkiaPainter.Paint(drawing, DotsPerInch / 72 * (size.Width / drawing.Size.Width)), DotsPerInch);

    /// <summary>
    /// The drawing as an SVG file: paths alone, letters among them, so that it looks the same whatever fonts a machine has, and holds
    /// nothing of what the source file said beside what is seen.
    /// </summary>
    public static byte[] Svg(VectorImage drawing) => SvgWriter.Write(drawing);
}
