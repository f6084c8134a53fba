using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Sheets;

/// <summary>A page of the document in its place on a sheet.</summary>
/// <param name="Page">The page's index in the document.</param>
/// <param name="Placement">Where a place of the page lies on the sheet, both from the top left corner: moved, turned, scaled.</param>
internal sealed record Panel(int Page, Transform Placement);
