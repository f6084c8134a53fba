using System.Globalization;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>
/// The identifiers of structure elements (ISO 32000-1, table 323, ID): each note has one (ISO 14289-1, 7.9), and each header cell that
/// another cell names (7.5).
/// </summary>
internal sealed class ElementIds
{
    private readonly Dictionary<StructureElement, string> _ids = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names the elements of a tree, in reading order.</summary>
    public ElementIds(StructureTree tree)
    {
        var named = new HashSet<StructureElement>(ReferenceEqualityComparer.Instance);
        foreach (var node in tree.Nodes)
        {
            named.UnionWith(node.IsWritten ? node.Element.Headers : []);
        }

        var (notes, cells) = (0, 0);
        foreach (var node in tree.Nodes)
        {
            var id = !node.IsWritten ? null
                : node.Element.Role == StructureRole.Note ? Name("note", ++notes)
                : named.Contains(node.Element) ? Name("cell", ++cells)
                : null;
            if (id is not null)
            {
                _ids.Add(node.Element, id);
                Sorted.Add(id, node);
            }
        }
    }

    /// <summary>The named nodes in the order of their identifiers, as a name tree has them (7.9.6).</summary>
    public SortedDictionary<string, StructureNode> Sorted { get; } = new(StringComparer.Ordinal);

    /// <summary>The identifier of an element, or null.</summary>
    public string? Of(StructureElement element) => _ids.GetValueOrDefault(element);

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:D6}");
}
