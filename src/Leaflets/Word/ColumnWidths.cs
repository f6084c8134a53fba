using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Word;

/// <summary>Shares the width of a table among its columns by the text in them.</summary>
internal static class ColumnWidths
{
    // More characters than these wrap anyway and ask for no more width.
    private const int MostCharacters = 40;

    // No column is narrower than these characters would be.
    private const int LeastCharacters = 6;

    /// <summary>The widths in twips; they fill the whole.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The width of the table in twips.</param>
    public static int[] Of(Table table, int width)
    {
        if (table.Widths.Length == table.Columns.Length)
        {
            return ByShares(table.Widths, width);
        }

        var wants = new int[Math.Max(table.Columns.Length, 1)];
        Array.Fill(wants, LeastCharacters);
        foreach (var row in table.Head)
        {
            Measure(row, wants);
        }

        foreach (var row in table.Body)
        {
            Measure(row, wants);
        }

        var (sum, left) = (wants.Sum(), width);
        for (var i = 0; i < wants.Length; i++)
        {
            // The last takes what rounding leaves.
            var share = i == wants.Length - 1 ? left : (int)((long)width * wants[i] / sum);
            left -= share;
            wants[i] = share;
        }

        return wants;
    }

    private static int[] ByShares(ImmutableArray<double> shares, int width)
    {
        var widths = new int[shares.Length];
        var left = width;
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = i == widths.Length - 1 ? left : (int)(width * shares[i]);
            left -= widths[i];
        }

        return widths;
    }

    // Cells over several columns, and those beside cells that reach down from above, say nothing sure of one column.
    private static void Measure(TableRow row, int[] wants)
    {
        if (row.Cells.Length != wants.Length)
        {
            return;
        }

        for (var i = 0; i < wants.Length; i++)
        {
            wants[i] = Math.Max(wants[i], Math.Min(Characters(row.Cells[i]), MostCharacters));
        }
    }

    private static int Characters(TableCell cell)
    {
        var longest = 0;
        foreach (var block in cell.Blocks)
        {
            longest = Math.Max(longest, block is Paragraph paragraph ? PlainText.Of(paragraph.Content).Length : MostCharacters);
        }

        return longest;
    }
}
