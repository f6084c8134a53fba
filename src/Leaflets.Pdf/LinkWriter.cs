using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf;

/// <summary>Writes the annotations of links (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5).</summary>
internal static class LinkWriter
{
    /// <summary>Writes the annotation of an area.</summary>
    /// <param name="file">The file.</param>
    /// <param name="id">The annotation's object.</param>
    /// <param name="link">The area.</param>
    /// <param name="parentKey">The annotation's key in the parent tree.</param>
    /// <param name="tree">The structure, for targets in the document.</param>
    /// <param name="destinations">Writes targets in the document.</param>
    /// <exception cref="InvalidOperationException">The link leads to an element that the document lacks.</exception>
    public static void Write(PdfFile file, int id, LinkArea link, int parentKey, StructureTree tree, Destinations destinations)
    {
        var element = link.Node.Element;
        var (left, bottom, right, top) = destinations.Plan.Place(link.Page, link.Area);
        var body = new ByteWriter();
        body.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P "u8).Reference(destinations.Ids[destinations.Plan.SheetOf(link.Page)])
            .Raw("/Rect["u8).SpacedNumber(left).SpacedNumber(bottom).SpacedNumber(right).Number(top)
            .Raw("]/Contents"u8).Text(ContentsOf(element));
        switch (element.Target)
        {
            case ExternalTarget external:
                body.Raw("/A<</S/URI/URI"u8).Uri(external.Uri).Raw(">>"u8);
                break;
            case InternalTarget target when tree.Destinations.TryGetValue(target.Id, out var node):
                body.Raw("/Dest"u8);
                destinations.Write(body, node);
                break;
            default:
                throw new InvalidOperationException($"A link leads to {element.Target}, which is not in the document.");
        }

        file.Add(id, body.Raw("/StructParent "u8).Integer(parentKey).Raw(">>"u8));
    }

    private static string ContentsOf(StructureElement element) => element switch
    {
        { AlternativeText: { Length: > 0 } text } => text,
        { Target: ExternalTarget external } => external.Uri,
        _ => element.Title ?? string.Empty,
    };
}
