using Leaflets.Typesetting;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Tests.Inspection.Conformance;

/// <summary>A file of ours that has something of everything that a condition speaks of.</summary>
internal static class GoodPdf
{
    private static readonly byte[] File = Make();

    /// <summary>The bytes; do not change them.</summary>
    public static byte[] Bytes => File;

    private static byte[] Make()
    {
        var items = new List<FrameItem>();
        var link = new StructureElement
        {
            Role = StructureRole.Link,
            Target = new ExternalTarget("https://example.org/"),
            AlternativeText = "Read more"
        };
        Put(items, new StructureElement { Role = StructureRole.Document, Language = "en" }, () =>
        {
            Text(items, new StructureElement { Role = StructureRole.Heading1, Title = "Title" }, "Title");
            Text(items, new StructureElement { Role = StructureRole.Heading2, Title = "Part" }, "Part");
            Put(items, Of(StructureRole.Paragraph), () =>
            {
                Text(items, Of(StructureRole.Strong), "Stop");
                Put(items, link, () =>
                {
                    items.Add(new LinkItem(Point.Origin, new Size(Length.FromPoints(10), Length.FromPoints(10)), link));
                    items.Add(Run("more"));
                });
            });
            Put(items, new StructureElement { Role = StructureRole.List, Numbering = ListNumbering.Disc }, () =>
                Put(items, Of(StructureRole.ListItem), () =>
            {
                Text(items, Of(StructureRole.Label), "a");
                Text(items, Of(StructureRole.ListBody), "item");
            }));
            Put(items, Of(StructureRole.Table), () =>
            {
                Put(items, Of(StructureRole.TableHead), () => Row(items, StructureRole.TableHeaderCell));
                Put(items, Of(StructureRole.TableBody), () => Row(items, StructureRole.TableDataCell));
            });
            Text(items, new StructureElement { Role = StructureRole.Figure, AlternativeText = "A drawing" }, "x");
            Text(items, new StructureElement { Role = StructureRole.Note, Id = "n1" }, "note");
            Text(items, new StructureElement { Role = StructureRole.Note, Id = "n2" }, "other");
        });
        var size = new Size(Length.FromMillimetres(210), Length.FromMillimetres(297));
        return PdfWriter.Write(new PagedDocument("en", [new Page(new Frame(size, [.. items]), "1")]), new PdfMetadata { Title = "Title" });
    }

    private static void Row(List<FrameItem> items, StructureRole cell) => Put(items, Of(StructureRole.TableRow), () =>
    {
        Text(items, Of(cell), "one");
        Text(items, Of(cell), "two");
    });

    private static StructureElement Of(StructureRole role) => new() { Role = role };

    private static void Text(List<FrameItem> items, StructureElement element, string text) =>
        Put(items, element, () => items.Add(Run(text)));

    private static void Put(List<FrameItem> items, StructureElement element, Action content)
    {
        items.Add(new TagItem(Point.Origin, TagEdge.Open, element));
        content();
        items.Add(new TagItem(Point.Origin, TagEdge.Close, element));
    }

    private static TextItem Run(string text)
    {
        var face = TestFonts.Face("Noto Sans");
        var glyphs = text.Select((character, i) => new Glyph(face.GlyphOf(character), i, face.AdvanceOf(face.GlyphOf(character)), 0, 0));
        return new TextItem(new Point(Length.FromPoints(72), Length.FromPoints(72)), new GlyphRun
        {
            Face = face,
            Size = Length.FromPoints(12),
            Color = Color.Black,
            Text = text,
            Glyphs = [.. glyphs],
        });
    }
}
