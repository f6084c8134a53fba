using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 15, and whether the cells of a table make a grid (ISO 14289-1, 7.2 and 7.5).</summary>
internal static class TableRules
{
    private const int MostColumns = 1000;

    public static void Check(InspectedFile inspection)
    {
        foreach (var element in inspection.Elements)
        {
            if (element.Name == "Table")
            {
                CheckTable(inspection, element);
            }
        }
    }

    private static void CheckTable(InspectedFile inspection, ReadElement table)
    {
        var rows = Rows(table);
        CheckGrid(inspection, table, rows);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in rows.SelectMany(row => row.Children))
        {
            if (cell.Name == "TH" && inspection.Pdf.Text(cell.Dictionary, "ID") is { } id)
            {
                ids.Add(id);
            }
        }

        var linked = false;
        foreach (var cell in rows.SelectMany(row => row.Children))
        {
            if (Attributes.Find(inspection, cell, "Table", "Headers") is PdfArray headers)
            {
                linked = true;
                foreach (var header in inspection.Pdf.Items(headers).Select(inspection.Pdf.Resolve).OfType<PdfString>())
                {
                    if (!ids.Contains(inspection.Pdf.TextOf(header)))
                    {
                        inspection.Add("15-003", cell, $"the header '{header.Text}' is not in the table");
                    }
                }
            }
        }

        foreach (var cell in rows.SelectMany(row => row.Children))
        {
            if (cell.Name == "TH" && !linked
                && Attributes.Find(inspection, cell, "Table", "Scope") is not PdfName { Value: "Row" or "Column" or "Both" })
            {
                inspection.Add("15-003", cell);
            }
        }
    }

    private static List<ReadElement> Rows(ReadElement table)
    {
        var rows = new List<ReadElement>();
        foreach (var child in table.Children)
        {
            if (child.Name == "TR")
            {
                rows.Add(child);
            }
            else if (child.Name is "THead" or "TBody" or "TFoot")
            {
                rows.AddRange(child.Children.Where(row => row.Name == "TR"));
            }
        }

        return rows;
    }

    private static void CheckGrid(InspectedFile inspection, ReadElement table, List<ReadElement> rows)
    {
        // For each column, how many rows below the present one are taken by a cell above.
        var taken = new List<int>();
        var columns = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            var column = 0;
            foreach (var cell in rows[i].Children)
            {
                while (column < taken.Count && taken[column] > 0)
                {
                    column++;
                }

                var (wide, high) = (Span(inspection, cell, "ColSpan"), Span(inspection, cell, "RowSpan"));
                if (high > rows.Count - i)
                {
                    inspection.Add("09-004", cell, "its RowSpan extends below the table");
                }

                inspection.Pdf.Budget.Spend(wide);
                for (var k = 0; k < wide && column < MostColumns; k++, column++)
                {
                    while (taken.Count <= column)
                    {
                        taken.Add(0);
                    }

                    if (taken[column] > 0)
                    {
                        inspection.Add("09-004", cell, "it overlaps another cell");
                    }

                    taken[column] = high;
                }
            }

            inspection.Pdf.Budget.Spend(2 * taken.Count);
            var full = taken.Count(left => left > 0);
            if (columns >= 0 && full != columns)
            {
                inspection.Add("09-004", rows[i], $"{full} columns, but the rows above have {columns}");
                return;
            }

            columns = full;
            for (var k = 0; k < taken.Count; k++)
            {
                taken[k] = Math.Max(0, taken[k] - 1);
            }
        }
    }

    private static int Span(InspectedFile inspection, ReadElement cell, string key) =>
        Attributes.Find(inspection, cell, "Table", key) is PdfNumber number ? (int)Math.Clamp(number.Value, 1, MostColumns) : 1;
}
