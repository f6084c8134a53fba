using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Tests;

/// <summary>A page that is put together by hand: each text is one run, its glyphs those of its characters.</summary>
internal sealed class PageSketch
{
    private readonly List<FrameItem> _items = [];

    /// <summary>A5, so that two lie on A4.</summary>
    public static Size Size { get; } = new(Length.FromMillimetres(148), Length.FromMillimetres(210));

    public Frame Frame => new(Size, [.. _items]);

    public static StructureElement Of(StructureRole role) => new() { Role = role };

    public PageSketch Open(StructureElement element, double x = 40, double y = 60) => Add(new TagItem(At(x, y), TagEdge.Open, element));

    public PageSketch Close(StructureElement element) => Add(new TagItem(Point.Origin, TagEdge.Close, element));

    public PageSketch Add(FrameItem item)
    {
        _items.Add(item);
        return this;
    }

    /// <summary>An element with a text.</summary>
    public PageSketch Text(StructureElement element, string text, double x = 40, double y = 60) =>
        Open(element, x, y - 12).Add(Run(text, x, y)).Close(element);

    /// <summary>A link with its area and text.</summary>
    public PageSketch Link(StructureElement link, string text, double x, double y) =>
        Open(link, x, y - 12).Add(new LinkItem(At(x, y - 12), SizeOf(30, 14), link)).Add(Run(text, x, y)).Close(link);

    public static Point At(double x, double y) => new(Length.FromPoints(x), Length.FromPoints(y));

    public static Size SizeOf(double width, double height) => new(Length.FromPoints(width), Length.FromPoints(height));

    public static TextItem Run(string text, double x, double y, bool isRightToLeft = false)
    {
        var face = TestFonts.Face(isRightToLeft ? "Noto Sans Hebrew" : "Noto Sans");
        var glyphs = text.Select((character, i) => new Glyph(face.GlyphOf(character), i, face.AdvanceOf(face.GlyphOf(character)), 0, 0));
        return new TextItem(At(x, y), new GlyphRun
        {
            Face = face,
            Size = Length.FromPoints(12),
            Color = Color.Black,
            Text = text,
            BidiLevel = (byte)(isRightToLeft ? 1 : 0),
            Glyphs = [.. isRightToLeft ? glyphs.Reverse() : glyphs],
        });
    }
}
