using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Structure;

/// <summary>An area of a page that can be clicked; becomes an annotation.</summary>
/// <param name="Node">The Link element.</param>
/// <param name="Page">The page's index.</param>
/// <param name="Area">The area, from the page's top left corner.</param>
internal sealed record LinkArea(StructureNode Node, int Page, Rect Area);
