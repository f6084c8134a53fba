using System.Collections.Immutable;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Pdf.Sheets;

/// <summary>One side of paper with the pages that lie on it; a page of the file.</summary>
internal sealed class Sheet
{
    /// <summary>Makes a sheet.</summary>
    /// <param name="size">The size of the paper.</param>
    /// <param name="label">What a reader calls the sheet: the printed numbers of its pages.</param>
    /// <param name="panels">The pages on it, in any order; none for a blank side.</param>
    public Sheet(Size size, string label, IEnumerable<Panel> panels)
        : this(size, InOrder(panels), label)
    {
    }

    private Sheet(Size size, ImmutableArray<Panel> inOrder, string label) => (Size, Panels, Label) = (size, inOrder, label);

    /// <summary>The size of the paper.</summary>
    public Size Size { get; }

    /// <summary>What a reader calls the sheet (ISO 32000-1, 12.4.2).</summary>
    public string Label { get; }

    /// <summary>The pages on it in reading order, which is the order of painting: readers without structure follow the content.</summary>
    public ImmutableArray<Panel> Panels { get; }

    /// <summary>Whether the sheet is a page as it is.</summary>
    public bool IsPage => Panels is [{ Placement: var placement }] && placement == Transform.Identity;

    /// <summary>The sheet that is a page as it is.</summary>
    public static Sheet Of(Page page, int index) => new(page.Frame.Size, page.Label, [new Panel(index, Transform.Identity)]);

    /// <summary>A sheet that is called by the labels of its pages.</summary>
    public static Sheet Of(PagedDocument document, Size size, params IEnumerable<Panel> panels)
    {
        var inOrder = InOrder(panels);
        return new Sheet(size, inOrder, string.Join(", ", inOrder.Select(panel => document.Pages[panel.Page].Label)));
    }

    private static ImmutableArray<Panel> InOrder(IEnumerable<Panel> panels) => [.. panels.OrderBy(static panel => panel.Page)];
}
