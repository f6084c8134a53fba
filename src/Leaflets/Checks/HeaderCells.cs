using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// A table has header cells (Matterhorn 15-001), and none is empty save that of the corner: screen readers skip such a cell and say the
/// wrong header for those beside it.
/// </summary>
internal sealed class HeaderCells : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var table in Descendants.Of(document).OfType<Table>())
        {
            if (table.Head.IsEmpty && table.HasHeaderColumn != true)
            {
                yield return Diagnostic.Create(CheckDiagnostics.NoHeaderCells, table.Span);
            }

            var places = CellPlaces.Of(table.Head, table.Columns.Length);
            for (var row = 0; row < table.Head.Length; row++)
            {
                var cells = table.Head[row].Cells;
                for (var i = 0; i < cells.Length; i++)
                {
                    if (SilentCells.IsSilent(cells[i]) && !SilentCells.IsCorner(table, cells[i], places[row][i]))
                    {
                        yield return Diagnostic.Create(CheckDiagnostics.EmptyHeaderCell, cells[i].Span, i + 1);
                    }
                }
            }
        }
    }
}
