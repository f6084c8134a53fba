using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Pdf.Tests;

public sealed class PdfWriterTests
{
    private static readonly PdfMetadata Metadata = new() { Title = "A leaflet" };

    [Fact]
    public void A_file_is_read_back_and_is_the_same_each_time()
    {
        var document = OnePage(new StructureElement { Role = StructureRole.Document });
        var file = PdfWriter.Write(document, Metadata);
        Assert.Equal(file, PdfWriter.Write(document, Metadata));
        using var pdf = PdfDocument.Open(file);
        Assert.Equal("AB", pdf.GetPage(1).Text);
        if (Environment.GetEnvironmentVariable("LEAFLETS_PDF_OUT") is { } path)
        {
            File.WriteAllBytes(path, file);
        }
    }

    [Fact]
    public void Text_outside_every_element_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(OnePage(null), Metadata));

    private static PagedDocument OnePage(StructureElement? root)
    {
        var folder = Environment.GetEnvironmentVariable("LEAFLETS_FONTS");
        Assert.SkipWhen(folder is null && Environment.GetEnvironmentVariable("CI") != "true", "LEAFLETS_FONTS names no folder of fonts");
        var path = Directory.EnumerateFiles(folder!, "NotoSans_400Regular.ttf", SearchOption.AllDirectories).First();
        var face = FontFace.Load(File.ReadAllBytes(path));
        var run = new GlyphRun
        {
            Face = face,
            Size = Length.FromPoints(12),
            Color = Color.Black,
            Text = "AB",
            Glyphs = [new Glyph(36, 0, face.AdvanceOf(36), 0, 0), new Glyph(37, 1, face.AdvanceOf(37), 0, 0)],
        };
        var text = new TextItem(new Point(Length.FromPoints(72), Length.FromPoints(72)), run);
        var paragraph = new StructureElement { Role = StructureRole.Paragraph };
        FrameItem[] items = root is null
            ? [text]
            :
            [
                new TagItem(Point.Origin, TagEdge.Open, root),
                new TagItem(Point.Origin, TagEdge.Open, paragraph),
                text,
                new TagItem(Point.Origin, TagEdge.Close, paragraph),
                new TagItem(Point.Origin, TagEdge.Close, root),
            ];
        var size = new Size(Length.FromMillimetres(210), Length.FromMillimetres(297));
        return new PagedDocument("en", [new Page(new Frame(size, [.. items]), "1")]);
    }
}
