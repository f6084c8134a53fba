using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>The paper and the room around the text.</summary>
/// <param name="Size">The trimmed size.</param>
/// <param name="Margins">The room between the paper's edges and the text, by writing direction.</param>
/// <param name="Direction">Which side lines, tables and page furniture begin at.</param>
public sealed record PageGeometry(Size Size, Sides Margins, TextDirection Direction)
{
    /// <summary>The width of the text.</summary>
    public Length Measure => Size.Width - Margins.Horizontal;
}
