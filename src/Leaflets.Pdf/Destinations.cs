using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Structure;

namespace Leaflets.Pdf;

/// <summary>Writes where links and bookmarks lead (ISO 32000-1, 12.3.2.2).</summary>
/// <param name="Pages">The page objects.</param>
/// <param name="PageHeight">The height of a page in points, by its index.</param>
internal sealed record Destinations(int[] Pages, Func<int, double> PageHeight)
{
    /// <summary>Writes the place where a node opens; the zoom stays as it is.</summary>
    public void Write(ByteWriter output, StructureNode node)
    {
        var (page, place) = node.Opening;
        output.Raw("["u8).Reference(Pages[page]).Raw("/XYZ null "u8).SpacedNumber(PageHeight(page) - place.Y.Points).Raw("null]"u8);
    }
}
