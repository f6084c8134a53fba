using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Pdf.Sheets;

/// <summary>
/// On which sheet each page of a document lies, and where (imposition). What is known of pages, such as the areas of links, is placed on
/// sheets here and nowhere else.
/// </summary>
internal sealed class SheetPlan
{
    private readonly PagedDocument _document;
    private readonly (int Sheet, Panel Panel)[] _places;

    /// <summary>Makes a plan.</summary>
    /// <param name="document">The pages.</param>
    /// <param name="sheets">The sheets.</param>
    /// <exception cref="InvalidOperationException">A page lies on no sheet, or in two places.</exception>
    public SheetPlan(PagedDocument document, IEnumerable<Sheet> sheets)
    {
        _document = document;
        Sheets = [.. sheets];
        var places = Sheets.SelectMany(static (sheet, index) => sheet.Panels.Select(panel => (Sheet: index, Panel: panel)))
            .OrderBy(static place => place.Panel.Page).ToArray();
        if (!places.Select(static place => place.Panel.Page).SequenceEqual(Enumerable.Range(0, document.Pages.Length)))
        {
            throw new InvalidOperationException("The sheets do not contain each page exactly once.");
        }

        _places = places;
    }

    /// <summary>The sheets, in the order of the file.</summary>
    public ImmutableArray<Sheet> Sheets { get; }

    /// <summary>Each page is a sheet of its own.</summary>
    public static SheetPlan OneToOne(PagedDocument document) => new(document, document.Pages.Select(Sheet.Of));

    /// <summary>The sheet that a page lies on.</summary>
    public int SheetOf(int page) => _places[page].Sheet;

    /// <summary>Where an area of a page lies on its sheet, as a rectangle of the file, whose y grows upward from the lower edge.</summary>
    public (double Left, double Bottom, double Right, double Top) Place(int page, Rect area)
    {
        var (sheet, panel) = _places[page];
        var (placed, height) = (panel.Placement.Apply(area), Sheets[sheet].Size.Height.Points);
        return (placed.Left.Points, height - placed.Bottom.Points, placed.Right.Points, height - placed.Top.Points);
    }

    /// <summary>Where a window is put that is to show what is read from a place of a page on.</summary>
    /// <returns>The upper left corner, in the space of the file; no left edge where the sheet is the page.</returns>
    public (double? Left, double Top) View(int page, Point place)
    {
        var (sheet, panel) = _places[page];
        if (Sheets[sheet].IsPage)
        {
            return (null, Sheets[sheet].Size.Height.Points - place.Y.Points);
        }

        // Whichever way the page is turned, its rest lies between the place and its last corner.
        var last = _document.Pages[panel.Page].Frame.Size;
        var (left, _, _, top) = Place(page, new Rect(place, new Size(last.Width - place.X, last.Height - place.Y)));
        return (left, top);
    }
}
