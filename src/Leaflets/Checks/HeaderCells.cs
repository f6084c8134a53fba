using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Checks;

/// <summary>A table has header cells (Matterhorn 15-001), and none is empty: screen readers skip such a cell and say the wrong header for those beside it.</summary>
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

            foreach (var row in table.Head)
            {
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    if (IsEmpty(row.Cells[i]))
                    {
                        yield return Diagnostic.Create(CheckDiagnostics.EmptyHeaderCell, row.Cells[i].Span, i + 1);
                    }
                }
            }
        }
    }

    private static bool IsEmpty(TableCell cell) => !Descendants.In(cell).Any(static node => node switch
    {
        Text text => !string.IsNullOrWhiteSpace(text.Value),
        Image image => image.AlternativeText.Length > 0,
        InlineCode or Abbreviation or WriteInBlank or FootnoteReference or CodeBlock => true,
        _ => false,
    });
}
