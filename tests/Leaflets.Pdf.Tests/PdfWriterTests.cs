using Leaflets.Inspection;
using Leaflets.Typesetting;
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
        var document = PagesOf(Document("P", Run("AB")));
        var file = Write(document);
        Assert.Equal(file, PdfWriter.Write(document, Metadata));
        using var pdf = PdfDocument.Open(file);
        Assert.Equal("AB", pdf.GetPage(1).Text);
    }

    [Fact]
    public void Text_outside_every_element_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(PagesOf([Run("AB")]), Metadata));

    [Fact]
    public void A_text_that_no_string_holds_is_refused()
    {
        Write(PagesOf(Titled(new string('a', 32_767))));
        Write(PagesOf(Titled(new string('\u00E9', 16_382))));
        Assert.Throws<UnfitDocumentException>(() => PdfWriter.Write(PagesOf(Titled(new string('a', 32_768))), Metadata));
        Assert.Throws<UnfitDocumentException>(() => PdfWriter.Write(PagesOf(Titled(new string('\u00E9', 16_383))), Metadata));
        static FrameItem[] Titled(string title)
        {
            var (root, paragraph) =
                (Element(StructureRole.Document), new StructureElement { Role = StructureRole.Paragraph, Title = title });
            return [Open(root), Open(paragraph), Run("A"), Close(paragraph), Close(root)];
        }
    }

    [Fact]
    public void Pages_without_content_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(PagesOf([.. Document("P")]), Metadata));

    [Fact]
    public void Elements_that_do_not_nest_are_refused()
    {
        var (root, inner) = (Element(StructureRole.Document), Element(StructureRole.Paragraph));
        FrameItem[] items = [Open(root), Open(inner), Run("A"), Close(root), Close(inner)];
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(PagesOf(items), Metadata));
    }

    [Fact]
    public void A_link_to_an_element_that_is_not_there_is_refused()
    {
        var (root, link) =
            (Element(StructureRole.Document), new StructureElement { Role = StructureRole.Link, Target = new InternalTarget("none") });
        var area = new LinkItem(Point.Origin, new Size(Length.FromPoints(10), Length.FromPoints(10)), link);
        FrameItem[] items = [Open(root), Open(link), area, Run("A"), Close(link), Close(root)];
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(PagesOf(items), Metadata));
    }

    [Fact]
    public void One_glyph_for_two_texts_says_each_where_it_stands()
    {
        // The same shape for A and, somewhere else, for the Greek capital alpha.
        var face = TestFonts.Face("Noto Sans");
        var glyph = face.GlyphOf('A');
        var file = Write(PagesOf(Document("P", Run("A", glyph), Run("\u0391", glyph))));
        using var pdf = PdfDocument.Open(file);
        Assert.Equal("A\u0391", pdf.GetPage(1).Text);
    }

    [Fact]
    public void A_cluster_of_two_glyphs_for_three_characters_says_all_three()
    {
        var face = TestFonts.Face("Noto Sans");
        var (a, acute) = (face.GlyphOf('a'), face.GlyphOf(0x301));
        var run = Run("xyz", a);
        run = run with
        {
            Run = run.Run with { Glyphs = [new Glyph(a, 0, face.AdvanceOf(a), 0, 0), new Glyph(acute, 0, 0, -200, 150)] },
        };
        using var pdf = PdfDocument.Open(Write(PagesOf(Document("P", run))));
        Assert.Equal("xyz", pdf.GetPage(1).Text);
    }

    private static byte[] Write(PagedDocument document)
    {
        var file = PdfWriter.Write(document, Metadata);
        Assert.Empty(PdfInspection.Read(file).Violations);
        return file;
    }

    private static FrameItem[] Document(string name, params FrameItem[] content)
    {
        var (root, paragraph) = (Element(StructureRole.Document), new StructureElement { Role = StructureRole.Paragraph, Id = name });
        return [Open(root), Open(paragraph), .. content, Close(paragraph), Close(root)];
    }

    private static StructureElement Element(StructureRole role) => new() { Role = role };

    private static TagItem Open(StructureElement element) => new(Point.Origin, TagEdge.Open, element);

    private static TagItem Close(StructureElement element) => new(Point.Origin, TagEdge.Close, element);

    private static TextItem Run(string text, ushort? glyph = null)
    {
        var face = TestFonts.Face("Noto Sans");
        var glyphs = text.Select((character, i) =>
        {
            var id = glyph ?? face.GlyphOf(character);
            return new Glyph(id, i, face.AdvanceOf(id), 0, 0);
        });
        return new TextItem(new Point(Length.FromPoints(72), Length.FromPoints(72)), new GlyphRun
        {
            Face = face,
            Size = Length.FromPoints(12),
            Color = Color.Black,
            Text = text,
            Glyphs = [.. glyphs],
        });
    }

    private static PagedDocument PagesOf(FrameItem[] items)
    {
        var size = new Size(Length.FromMillimetres(210), Length.FromMillimetres(297));
        return new PagedDocument("en", [new Page(new Frame(size, [.. items]), "1")]);
    }
}
