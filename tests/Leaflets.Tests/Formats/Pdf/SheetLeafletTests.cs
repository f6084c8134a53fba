using System.Text.RegularExpressions;
using Leaflets.Formats.Pdf;
using Leaflets.Inspection;
using Leaflets.Pdf;
using Leaflets.Pdf.Sheets;
using Leaflets.Tests.Formats.Pdf.Hearing;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Geometry;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>
/// Leaflets whose pages lie on sheets, turned and scaled, beside the same pages one by one: what is heard, read and clicked is the same.
/// The leaflets have headings, tables, footnotes, and links within and out.
/// </summary>
public sealed partial class SheetLeafletTests
{
    public static TheoryData<string, string, string> Laid => new(
        from leaflet in new[] { ("immunotherapy", "en"), ("immunotherapy", "ar"), ("specimen", "en"), ("specimen", "ar") }
        from way in new[] { "two-up", "turned", "booklet" }
        select (leaflet.Item1, leaflet.Item2, way));

    [Theory, MemberData(nameof(Laid))]
    public void A_sheet_is_heard_as_its_pages_are(string id, string language, string way)
    {
        var (sheets, pages, _) = Written(id, language, way);
        Assert.Empty(PdfInspection.Read(sheets).Violations);
        var heard = HeardPdf.Read(sheets);
        Assert.Empty(heard.Faults);
        Assert.Equal(Speech.Of(HeardPdf.Read(pages).Root), Speech.Of(heard.Root));
    }

    [Theory, MemberData(nameof(Laid))]
    public void Other_programs_find_no_fault_and_the_same_structure(string id, string language, string way)
    {
        var (sheets, pages, _) = Written(id, language, way);
        using var file = new TemporaryFile(sheets, ".pdf");
        using var plain = new TemporaryFile(pages, ".pdf");
        var said = OutsideTool.Run("qpdf", "--check", file.Path);
        Assert.Contains("No syntax or stream encoding errors found", said, StringComparison.Ordinal);
        Assert.Equal(StructureOf(plain.Path), StructureOf(file.Path));

        // A figure's box is said in the space of its sheet, and annotations are objects of another number.
        static string StructureOf(string path) =>
            OfSheets().Replace(OutsideTool.Run("pdfinfo", "-enc", "UTF-8", "-struct-text", path), string.Empty);
    }

    [Theory, MemberData(nameof(Laid))]
    public void The_text_of_a_sheet_is_that_of_its_pages_in_their_order(string id, string language, string way)
    {
        var (sheets, pages, plan) = Written(id, language, way);
        using var file = new TemporaryFile(sheets, ".pdf");
        using var plain = new TemporaryFile(pages, ".pdf");
        var ofPages = OutsideTool.Run("pdftotext", "-raw", plain.Path, "-").Split('\f');
        var ofSheets = OutsideTool.Run("pdftotext", "-raw", file.Path, "-").Split('\f');
        for (var i = 0; i < plan.Sheets.Length; i++)
        {
            Assert.Equal(Bare(string.Concat(plan.Sheets[i].Panels.Select(panel => ofPages[panel.Page]))), Bare(ofSheets[i]));
        }
    }

    [Theory, MemberData(nameof(Laid))]
    public void Links_and_bookmarks_lie_and_lead_where_the_pages_lie(string id, string language, string way)
    {
        var (sheets, pages, plan) = Written(id, language, way);
        var (laid, plain) = (Places.Read(sheets), Places.Read(pages));
        Assert.NotEmpty(plain.Links);
        Assert.NotEmpty(plain.Bookmarks);
        Assert.Equal(plain.Links.Count, laid.Links.Count);
        foreach (var (key, link) in plain.Links)
        {
            var found = laid.Links[key];
            var area = new Rect(At(link.Left, PageHeight(link.Page) - link.Top), SizeOf(link.Right - link.Left, link.Top - link.Bottom));
            var corners = plan.Place(link.Page, area);
            Assert.Equal(plan.SheetOf(link.Page), found.Page);
            Assert.Equal(corners.Left, found.Left, 0.02);
            Assert.Equal(corners.Bottom, found.Bottom, 0.02);
            Assert.Equal(corners.Right, found.Right, 0.02);
            Assert.Equal(corners.Top, found.Top, 0.02);
            Assert.Equal(link.Address, found.Address);
            AssertLeads(link.Target, found.Target);
        }

        Assert.Equal(plain.Bookmarks.Count, laid.Bookmarks.Count);
        for (var i = 0; i < plain.Bookmarks.Count; i++)
        {
            Assert.Equal(plain.Bookmarks[i].Title, laid.Bookmarks[i].Title);
            AssertLeads(plain.Bookmarks[i].Target, laid.Bookmarks[i].Target);
        }

        double PageHeight(int page) => plain.Heights[page];

        // Where a page is upright, the place itself is the corner of the window; turned clockwise, what follows it lies below its left end.
        void AssertLeads((int Page, double? Left, double Top)? page, (int Page, double? Left, double Top)? sheet)
        {
            Assert.Equal(page is null, sheet is null);
            if (page is not { } from || sheet is not { } to)
            {
                return;
            }

            Assert.Equal(plan.SheetOf(from.Page), to.Page);
            var placement = plan.Sheets[to.Page].Panels.Single(panel => panel.Page == from.Page).Placement;
            var place = placement.Apply(At(0, PageHeight(from.Page) - from.Top));
            Assert.Null(from.Left);
            Assert.NotNull(to.Left);
            if (placement.B == 0)
            {
                Assert.Equal(laid.Heights[to.Page] - place.Y.Points, to.Top, 0.02);
                Assert.InRange(to.Left!.Value, place.X.Points, place.X.Points + (placement.A * plain.Widths[from.Page]));
            }
            else
            {
                Assert.Equal(0, to.Left!.Value, 0.02);
                Assert.InRange(to.Top, 0, laid.Heights[to.Page]);
            }
        }
    }

    [Fact]
    public void A_sheet_is_called_by_the_numbers_of_its_pages()
    {
        var (sheets, pages, plan) = Written("immunotherapy", "en", "booklet");
        using var pdf = PdfDocument.Open(sheets);
        var labels = (ArrayToken)((DictionaryToken)pdf.Structure.Catalog.CatalogDictionary.Data["PageLabels"]).Data["Nums"];
        var said = labels.Data.OfType<DictionaryToken>().Select(label => label.Data["P"].ToString()!.Trim('(', ')')).ToArray();
        Assert.Equal(plan.Sheets.Length, said.Length);
        Assert.Equal(plan.Sheets.Select(sheet => string.Join(", ", sheet.Panels.Select(panel => $"{panel.Page + 1}"))), said);
        Assert.True(Places.Read(pages).Heights.Count > said.Length);
    }

    private static (byte[] Sheets, byte[] Pages, SheetPlan Plan) Written(string id, string language, string way)
    {
        var document = RealLeaflets.Styled(id, language, style: null);
        var pages = new LeafletComposer(TestFonts.Catalog).Compose(document).Pages;
        var metadata = LeafletPdfMetadata.Of(document);
        var plan = Plan(pages, way);
        var file = PdfWriter.Write(pages, plan, metadata);
        if (Environment.GetEnvironmentVariable("LEAFLETS_KEEP_SHEETS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Join(folder, $"{id}.{language}.{way}.pdf"), file);
        }

        return (file, PdfWriter.Write(pages, metadata), plan);
    }

    private static SheetPlan Plan(PagedDocument pages, string way) => way switch
    {
        "two-up" => Impositions.TwoUp(pages),
        "turned" => Impositions.Turned(pages),
        _ => Impositions.Booklet(pages),
    };

    private static Point At(double x, double y) => new(Length.FromPoints(x), Length.FromPoints(y));

    private static Size SizeOf(double width, double height) => new(Length.FromPoints(width), Length.FromPoints(height));

    // What is not seen stands before or behind a space: poppler asks how far letters lie apart, and rounds.
    private static string Bare(string text) => Unseen().Replace(text, string.Empty);

    [GeneratedRegex(@"[\s\p{Cf}]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"/BBox \[[^\]]*\]|Object \d+ \d+")]
    private static partial Regex OfSheets();
}
