using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Sheets;
using Leaflets.Pdf.Structure;

namespace Leaflets.Pdf;

/// <summary>Writes where links and bookmarks lead (ISO 32000-1, 12.3.2.2).</summary>
/// <param name="Ids">The objects of the sheets.</param>
/// <param name="Plan">Where the pages lie.</param>
internal sealed record Destinations(int[] Ids, SheetPlan Plan)
{
    /// <summary>Writes the place where a node opens; the zoom stays as it is.</summary>
    public void Write(ByteWriter output, StructureNode node)
    {
        var (page, place) = node.Opening;
        var (left, top) = Plan.View(page, place);
        output.Raw("["u8).Reference(Ids[Plan.SheetOf(page)]).Raw("/XYZ "u8);
        _ = left is { } known ? output.SpacedNumber(known) : output.Raw("null "u8);
        output.SpacedNumber(top).Raw("null]"u8);
    }
}
