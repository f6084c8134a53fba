namespace Leaflets.Documents;

/// <summary>Cells of which nothing is heard.</summary>
internal static class SilentCells
{
    /// <summary>Whether a cell has no text, and no picture with a description.</summary>
    public static bool IsSilent(TableCell cell) => !Descendants.In(cell).Any(static node => node switch
    {
        Text text => !string.IsNullOrWhiteSpace(text.Value),
        Image image => image.AlternativeText.Length > 0,
        InlineCode or Abbreviation or WriteInBlank or FootnoteReference or CodeBlock => true,
        _ => false,
    });

    /// <summary>
    /// Whether a cell of the header is the empty one in the corner above the first column. It heads nothing, and is a cell of data (W3C,
    /// tables tutorial, two headers).
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="column">The column in which it begins, from 0.</param>
    public static bool IsCorner(Table table, TableCell cell, int column) =>
        column == 0 && table.Columns.Length > cell.ColumnSpan && IsSilent(cell);
}
