using Leaflets.Bounds;
using Leaflets.Pdf.Objects;

namespace Leaflets.Pdf.Structure;

/// <summary>
/// Writes the structure tree: its root with parent tree and id tree, and every element (ISO 32000-1, 14.7.2 and 14.7.4.4).
/// </summary>
internal static class StructureTreeWriter
{
    /// <summary>The key in the parent tree of the first link; the keys before are the sheets'.</summary>
    public static int FirstLinkKey(PlacedStructure structure) => structure.Sheets.Length;

    /// <summary>Writes the tree.</summary>
    public static void Write(PdfFile file, PlacedStructure structure, StructureIds ids)
    {
        var tree = structure.Tree;
        var names = new ElementIds(tree);
        foreach (var node in tree.Nodes)
        {
            Steps.Take(1 + node.Kids.Count);
            if (!node.IsWritten)
            {
                continue;
            }

            try
            {
                file.Add(ids.Nodes[node], StructureElementWriter.Make(node, ids, names, structure));
            }
            catch (UnfitDocumentException fault)
            {
                throw new UnfitDocumentException(fault.Message, node.Element.Origin);
            }
        }

        var parents = file.Allocate();
        file.Add(parents, ParentTree(structure, ids));
        var root = new ByteWriter();
        root.Raw("<</Type/StructTreeRoot/K "u8).Reference(ids.Nodes[tree.Root]).Raw("/ParentTree "u8).Reference(parents)
            .Raw("/ParentTreeNextKey "u8).Integer(FirstLinkKey(structure) + ids.Links.Count).Raw("/RoleMap"u8).Raw(StructureTypes.RoleMap);
        if (names.Sorted.Count > 0)
        {
            root.Raw("/IDTree<</Names["u8);
            foreach (var (id, node) in names.Sorted)
            {
                root.AsciiString(id).Reference(ids.Nodes[node]);
            }

            root.Raw("]>>"u8);
        }

        file.Add(ids.Root, root.Raw(">>"u8));
    }

    private static ByteWriter ParentTree(PlacedStructure structure, StructureIds ids)
    {
        var map = new ByteWriter();
        map.Raw("<</Nums["u8);
        for (var sheet = 0; sheet < structure.Sheets.Length; sheet++)
        {
            map.Integer(sheet).Raw("["u8);
            foreach (var owner in structure.Sheets[sheet].Owners)
            {
                map.Reference(ids.Nodes[owner]).Raw(" "u8);
            }

            map.Raw("]"u8);
        }

        var key = FirstLinkKey(structure);
        foreach (var page in structure.Tree.Pages)
        {
            foreach (var link in page.Links)
            {
                map.Integer(key++).Raw(" "u8).Reference(ids.Nodes[link.Node]).Raw(" "u8);
            }
        }

        return map.Raw("]>>"u8);
    }
}
