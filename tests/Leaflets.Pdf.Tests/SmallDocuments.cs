using Leaflets.Pdf.Sheets;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;
using static Leaflets.Pdf.Tests.PageSketch;

namespace Leaflets.Pdf.Tests;

/// <summary>Small documents that each have a part of what the writer writes.</summary>
internal static class SmallDocuments
{
    /// <summary>A PNG file of two by two pixels.</summary>
    private const string FourPixels =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR42mP4z8DAAMIM/zk5OQEaKgMZWsSx5QAAAABJRU5ErkJggg==";

    /// <summary>A heading, and a paragraph that goes on on the next page.</summary>
    public static PagedDocument Text()
    {
        var (root, paragraph) = (Of(StructureRole.Document), Of(StructureRole.Paragraph));
        var heading = new StructureElement { Role = StructureRole.Heading1, Title = "Your drip", Id = "drip" };
        var first = new PageSketch().Open(root).Text(heading, "Your drip").Open(paragraph).Add(Run("It takes", 40, 90));
        var second = new PageSketch().Add(Run("an hour.", 40, 60)).Close(paragraph).Close(root)
            .Add(new GroupItem(At(40, 580), new Frame(SizeOf(10, 12), [Run("2", 0, 10)]), ArtifactKind.Footer));
        return Paged(first, second);
    }

    /// <summary>A list, a table whose cells span, and a note.</summary>
    public static PagedDocument Structure()
    {
        var (root, item) = (Of(StructureRole.Document), Of(StructureRole.ListItem));
        var list = new StructureElement { Role = StructureRole.List, Numbering = ListNumbering.Numeric };
        var table = new StructureElement { Role = StructureRole.Table, Summary = "Doses" };
        var (head, body, row, other) =
            (Of(StructureRole.TableHead), Of(StructureRole.TableBody), Of(StructureRole.TableRow), Of(StructureRole.TableRow));
        var page = new PageSketch().Open(root).Text(new StructureElement { Role = StructureRole.Heading1, Title = "Doses" }, "Doses")
            .Open(list).Open(item).Text(Of(StructureRole.Label), "1.", 40, 90).Text(Of(StructureRole.ListBody), "Eat.", 60, 90)
            .Close(item).Close(list)
            .Open(table).Open(head).Open(row)
            .Text(new StructureElement { Role = StructureRole.TableHeaderCell, ColumnSpan = 2 }, "Dose", 40, 120).Close(row).Close(head)
            .Open(body).Open(other).Text(Of(StructureRole.TableDataCell), "10 mg", 40, 140)
            .Text(Of(StructureRole.TableDataCell), "daily", 120, 140).Close(other).Close(body).Close(table)
            .Text(new StructureElement { Role = StructureRole.Note, Id = "n" }, "With water.", 40, 500).Close(root);
        return Paged(page);
    }

    /// <summary>A link out, one to a heading on the next page, and one back.</summary>
    public static PagedDocument Links()
    {
        var root = Of(StructureRole.Document);
        var (start, end) = (new StructureElement { Role = StructureRole.Heading1, Title = "Start", Id = "start" },
            new StructureElement { Role = StructureRole.Heading2, Title = "End", Id = "end" });
        var first = new PageSketch().Open(root).Text(start, "Start", 40, 60)
            .Link(To("Out", new ExternalTarget("https://example.org/")), "out", 40, 100)
            .Link(To("To the end", new InternalTarget("end")), "on", 90, 100);
        var second = new PageSketch().Text(end, "End", 40, 200)
            .Link(To("Back", new InternalTarget("start")), "back", 40, 240)
            .Close(root);
        return Paged(first, second);

        static StructureElement To(string words, LinkTarget target) =>
            new() { Role = StructureRole.Link, Target = target, AlternativeText = words };
    }

    /// <summary>A photo, a line, a drawing, and a picture that is turned with the group that it lies in.</summary>
    public static PagedDocument Pictures()
    {
        var root = Of(StructureRole.Document);
        var raster = new RasterImage(Convert.FromBase64String(FourPixels), ImageFormat.Png, 2, 2, 72);
        var drawing = new VectorImage(SizeOf(10, 10), [new DrawingPath(
            VectorPath.Rectangle(new Rect(Point.Origin, SizeOf(10, 5))), new SolidPaint(Color.Black, 1), IsEvenOdd: false, Line: null)]);
        var page = new PageSketch().Open(root);
        Figure("A photo", new ImageItem(At(40, 60), SizeOf(20, 20), raster));
        var line = new Stroke(Color.Black, Length.FromPoints(1));
        page.Add(new ShapeItem(At(40, 90), VectorPath.Line(Point.Origin, At(100, 0)), Fill: null, line));
        Figure("A drawing", new ImageItem(At(40, 100), SizeOf(20, 20), drawing));
        var inner = new Frame(SizeOf(20, 10), [new ImageItem(Point.Origin, SizeOf(20, 10), raster)]);
        Figure("A turned photo", new GroupItem(At(100, 100), inner) { Transform = new Transform(0, 1, -1, 0, 0, 0) });
        return Paged(page.Close(root));

        void Figure(string words, FrameItem picture)
        {
            var figure = new StructureElement { Role = StructureRole.Figure, AlternativeText = words };
            page.Open(figure).Add(picture).Close(figure);
        }
    }

    /// <summary>Hebrew, with a word of Latin between.</summary>
    public static PagedDocument RightToLeft()
    {
        var (root, paragraph) = (new StructureElement { Role = StructureRole.Document, Language = "he" }, Of(StructureRole.Paragraph));
        var page = new PageSketch().Open(root).Open(paragraph)
            .Add(Run("\u05E9\u05DC\u05D5\u05DD ", 200, 60, isRightToLeft: true)).Add(Run("PET", 170, 60))
            .Add(Run(" \u05D8\u05D5\u05D1", 120, 60, isRightToLeft: true)).Close(paragraph).Close(root);
        return Paged(page) with { Language = "he" };
    }

    /// <summary>The first page upright, the second beside it turned by a quarter and a half as large.</summary>
    public static SheetPlan TwoUp(PagedDocument document)
    {
        var paper = new Size(Length.FromMillimetres(296), Length.FromMillimetres(210));
        var width = PageSketch.Size.Width.Points;
        var turned = new Transform(0, 0.5, -0.5, 0, 2 * width, 0);
        return new SheetPlan(document, [Sheet.Of(document, paper, new Panel(1, turned), new Panel(0, Transform.Identity))]);
    }

    private static PagedDocument Paged(params PageSketch[] pages) =>
        new("en", [.. pages.Select(static (page, index) => new Page(page.Frame, $"{index + 1}"))]);
}
