using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf;

/// <summary>Writes the outline: a bookmark for each heading, nested by level (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineWriter
{
    /// <summary>Writes the outline.</summary>
    /// <returns>The outline's object, or null where the document has no headings.</returns>
    public static int? Write(PdfFile file, StructureTree tree, Destinations destinations)
    {
        var root = new Bookmark(null, file.Allocate(), Level: 0);
        var parents = new Stack<Bookmark>([root]);
        foreach (var node in tree.Nodes)
        {
            if (!node.IsWritten || node.Element.Role is < StructureRole.Heading1 or > StructureRole.Heading6
                || node.Element.Title is not { Length: > 0 })
            {
                continue;
            }

            var level = node.Element.Role - StructureRole.Heading1 + 1;
            while (parents.Peek().Level >= level)
            {
                parents.Pop();
            }

            var bookmark = new Bookmark(node, file.Allocate(), level);
            parents.Peek().Children.Add(bookmark);
            parents.Push(bookmark);
        }

        if (root.Children.Count == 0)
        {
            return null;
        }

        var body = new ByteWriter();
        body.Raw("<</Type/Outlines"u8);
        WriteChildren(file, root, body, destinations);
        file.Add(root.Id, body.Raw(">>"u8));
        return root.Id;
    }

    private static void WriteChildren(PdfFile file, Bookmark parent, ByteWriter parentBody, Destinations destinations)
    {
        var children = parent.Children;
        if (children.Count == 0)
        {
            return;
        }

        parentBody.Raw("/First "u8).Reference(children[0].Id).Raw("/Last "u8).Reference(children[^1].Id).Raw("/Count "u8)
            .Integer(parent.OpenCount);
        for (var i = 0; i < children.Count; i++)
        {
            var body = new ByteWriter();
            body.Raw("<</Title"u8).Text(children[i].Node!.Element.Title!).Raw("/Parent "u8).Reference(parent.Id).Raw("/Dest"u8);
            destinations.Write(body, children[i].Node!);
            if (i > 0)
            {
                body.Raw("/Prev "u8).Reference(children[i - 1].Id);
            }

            if (i < children.Count - 1)
            {
                body.Raw("/Next "u8).Reference(children[i + 1].Id);
            }

            WriteChildren(file, children[i], body, destinations);
            file.Add(children[i].Id, body.Raw(">>"u8));
        }
    }

    /// <summary>A heading in the outline; the root has none.</summary>
    private sealed record Bookmark(StructureNode? Node, int Id, int Level)
    {
        public List<Bookmark> Children { get; } = [];

        public int OpenCount => Children.Sum(child => 1 + child.OpenCount);
    }
}
