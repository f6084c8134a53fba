using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>
/// Looks at a structure tree before it is written: what PDF/UA-1 forbids of structure alone is not written at all. It looks at what is in
/// memory, so it costs next to nothing; what concerns bytes, fonts and metadata is right by the way in which they are written.
/// </summary>
internal static class StructureCheck
{
    /// <summary>Checks a tree.</summary>
    /// <exception cref="UnfitDocumentException">It breaks a condition.</exception>
    public static void Check(StructureTree tree)
    {
        var level = 0;
        foreach (var node in tree.Nodes)
        {
            if (!node.IsWritten)
            {
                ThrowIf(node, node.Kids.Exists(static kid => kid is AnnotationKid),
                    "a link has no text that can be read aloud (ISO 14289-1, 7.18.5)");
                continue;
            }

            var role = node.Element.Role;
            if (role is >= StructureRole.Heading1 and <= StructureRole.Heading6)
            {
                var own = role - StructureRole.Heading1 + 1;
                ThrowIf(node, own > level + 1,
                    $"a heading of level {own} follows {(level == 0 ? "none" : $"one of level {level}")} (ISO 14289-1, 7.4.2)");
                level = own;
            }
            else if (role == StructureRole.Table)
            {
                CheckTable(node);
            }
            else if (role == StructureRole.Figure)
            {
                ThrowIf(node, string.IsNullOrEmpty(node.Element.AlternativeText), "a picture has no alternative text (ISO 14289-1, 7.3)");
            }
        }
    }

    /// <summary>The rows of a table have the same columns, and each place belongs to one cell (ISO 14289-1, 7.2).</summary>
    private static void CheckTable(StructureNode table)
    {
        var parts = Written(table).ToList();
        var hasHead = parts.Exists(static part => part.Element.Role == StructureRole.TableHead);
        ThrowIf(table, hasHead && !parts.Exists(static part => part.Element.Role == StructureRole.TableBody),
            "a table has a head but no body (ISO 14289-1, 7.2)");
        var rows = parts.SelectMany(static part => part.Element.Role == StructureRole.TableRow ? [part] : Written(part))
            .Where(static row => row.Element.Role == StructureRole.TableRow).ToList();
        var coveredUntil = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            PlaceCells(rows[i], i, rows.Count, coveredUntil);
            ThrowIf(
                rows[i],
                coveredUntil.Exists(until => until <= i),
                "the rows of a table have different numbers of columns (ISO 14289-1, 7.2)");
        }
    }

    private static void PlaceCells(StructureNode row, int index, int rowCount, List<int> coveredUntil)
    {
        var column = 0;
        foreach (var cell in Written(row))
        {
            while (column < coveredUntil.Count && coveredUntil[column] > index)
            {
                column++;
            }

            ThrowIf(cell, index + cell.Element.RowSpan > rowCount, "a cell extends below its table (ISO 14289-1, 7.2)");
            for (var k = 0; k < cell.Element.ColumnSpan; k++, column++)
            {
                if (column == coveredUntil.Count)
                {
                    ThrowIf(row, index > 0, "a row of a table is longer than those above it (ISO 14289-1, 7.2)");
                    coveredUntil.Add(0);
                }

                ThrowIf(cell, coveredUntil[column] > index, "a cell of a table overlaps another (ISO 14289-1, 7.2)");
                coveredUntil[column] = index + cell.Element.RowSpan;
            }
        }
    }

    private static IEnumerable<StructureNode> Written(StructureNode node) =>
        node.Kids.OfType<ElementKid>().Select(static kid => kid.Node).Where(static child => child.IsWritten);

    private static void ThrowIf(StructureNode node, bool condition, string message)
    {
        if (condition)
        {
            throw new UnfitDocumentException(message, node.Element.Origin);
        }
    }
}
