using System.Diagnostics;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Pictures;
using Leaflets.Pictures.Svg;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Pictures.Svg;

/// <summary>Drawings as exporters write them, drawn by the project and by a renderer that nobody here wrote.</summary>
public sealed class DrawingComparisonTests
{
    private const double Scale = 2;

    /// <summary>
    /// Tiles of this many pixels are compared by their mean: edges and the forms of letters differ between renderers, what is drawn does
    /// not.
    /// </summary>
    private const int Tile = 8;

    private static readonly string Folder = Path.Join(Repository.Root, "tests", "Leaflets.Tests", "Pictures", "Svg", "Drawings");

    public static TheoryData<string> Drawings =>
        [.. Directory.EnumerateFiles(Folder, "*.svg").Where(file => !file.EndsWith(".plain.svg", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Drawings)), Trait("Category", "Slow")]
    public void A_drawing_looks_as_in_another_renderer(string name)
    {
        var file = Path.Join(Folder, name);

        // What librsvg does not know stands beside in words of SVG 1.1 that it does.
        var plain = Path.ChangeExtension(file, ".plain.svg");
        var own = SkiaPainter.Paint(Read(file), Scale);
        var other = Rendered(File.Exists(plain) ? plain : file, own.Width, own.Height);

        var (mean, most) = Difference(own, other);
        Assert.True(
            mean <= 3
            && most <= 24,
            string.Create(CultureInfo.InvariantCulture, $"{name}: tiles differ by {mean:0.0} in the mean and by {most:0} at most, of 255"));
    }

    [Theory, MemberData(nameof(Drawings))]
    public void The_drawing_that_Word_takes_looks_the_same(string name)
    {
        var drawing = Read(Path.Join(Folder, name));
        var again =
            SvgReader.Read(new SourceText("again.svg", System.Text.Encoding.UTF8.GetString(DrawingFiles.Svg(drawing))), NoText.Setter);

        var (mean, most) = Difference(SkiaPainter.Paint(drawing, Scale), SkiaPainter.Paint(again, Scale));

        Assert.True(
            mean <= 1
            && most <= 16,
            string.Create(CultureInfo.InvariantCulture, $"{name}: tiles differ by {mean:0.0} in the mean and by {most:0} at most, of 255"));
    }

    private static VectorImage Read(string file) => SvgReader.Read(new SourceText(file, File.ReadAllText(file)), SansSerif.Setter);

    private static PixelImage Rendered(string file, int width, int height)
    {
        using var picture = new TemporaryFile([], ".png");

        // Letters of other typefaces are wider and higher by right.
        using var typefaces = new TemporaryFile(System.Text.Encoding.UTF8.GetBytes(OwnTypefaces.Settings("Noto Sans")), ".conf");
        var start = new ProcessStartInfo("rsvg-convert", ["-w", Text(width), "-h", Text(height), "-b", "white", "-o", picture.Path, file]);
        start.Environment["FONTCONFIG_FILE"] = typefaces.Path;
        OutsideTool.Run(start);
        return SkiaCodec.Decode(File.ReadAllBytes(picture.Path), int.MaxValue, out _)!;

        static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
    }

    private static (double Mean, double Most) Difference(PixelImage a, PixelImage b)
    {
        Assert.InRange(b.Width - a.Width, -1, 1);
        Assert.InRange(b.Height - a.Height, -1, 1);
        var (sum, most, count) = (0.0, 0.0, 0);
        for (var y = 0; y + Tile <= Math.Min(a.Height, b.Height); y += Tile)
        {
            for (var x = 0; x + Tile <= Math.Min(a.Width, b.Width); x += Tile)
            {
                var difference = Enumerable.Range(0, 3).Max(channel => Math.Abs(Mean(a, x, y, channel) - Mean(b, x, y, channel)));
                (sum, most, count) = (sum + difference, Math.Max(most, difference), count + 1);
            }
        }

        return (sum / count, most);
    }

    /// <summary>A tile over white paper.</summary>
    private static double Mean(PixelImage image, int left, int top, int channel)
    {
        var sum = 0.0;
        for (var y = top; y < top + Tile; y++)
        {
            for (var x = left; x < left + Tile; x++)
            {
                var at = ((y * image.Width) + x) * PixelImage.Channels;
                var alpha = image.Pixels[at + 3] / 255.0;
                sum += (image.Pixels[at + channel] * alpha) + (255 * (1 - alpha));
            }
        }

        return sum / (Tile * Tile);
    }
}
