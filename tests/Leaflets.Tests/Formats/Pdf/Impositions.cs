using Leaflets.Pdf.Sheets;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Ways to lay pages on sheets.</summary>
internal static class Impositions
{
    /// <summary>Two pages side by side, each as large as half of the paper.</summary>
    public static SheetPlan TwoUp(PagedDocument document)
    {
        var (paper, scale, half) = Landscape(document);
        return new SheetPlan(document, Enumerable.Range(0, document.Pages.Length).Chunk(2)
            .Select(pair => Sheet.Of(document, paper, pair.Select((page, place) => new Panel(page, Scaled(scale, place * half))))));
    }

    /// <summary>Each page turned by a quarter, clockwise.</summary>
    public static SheetPlan Turned(PagedDocument document)
    {
        var size = document.Pages[0].Frame.Size;
        var turn = new Transform(0, 1, -1, 0, size.Height.Points, 0);
        return new SheetPlan(document, Enumerable.Range(0, document.Pages.Length)
            .Select(page => Sheet.Of(document, new Size(size.Height, size.Width), new Panel(page, turn))));
    }

    /// <summary>
    /// Sheets that are folded in the middle and laid in one another: the last page beside the first, the second beside the last but one.
    /// The first page is at the right, as a book from left to right has it.
    /// </summary>
    public static SheetPlan Booklet(PagedDocument document)
    {
        var (paper, scale, half) = Landscape(document);
        var count = (document.Pages.Length + 3) / 4 * 4;
        return new SheetPlan(document, Enumerable.Range(0, count / 2).Select(side =>
        {
            int[] pages = side % 2 == 0 ? [count - 1 - side, side] : [side, count - 1 - side];
            return Sheet.Of(document, paper, pages.Select((page, place) => new Panel(page, Scaled(scale, place * half)))
                .Where(panel => panel.Page < document.Pages.Length));
        }));
    }

    private static Transform Scaled(double scale, double left) => Transform.Translation(left, 0).After(Transform.Scaling(scale, scale));

    private static (Size Paper, double Scale, double Half) Landscape(PagedDocument document)
    {
        var size = document.Pages[0].Frame.Size;
        var half = size.Height.Points / 2;
        return (new Size(size.Height, size.Width), half / size.Width.Points, half);
    }
}
