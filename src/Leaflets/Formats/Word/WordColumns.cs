using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;

namespace Leaflets.Formats.Word;

/// <summary>
/// Shares the width of a table among its columns: as the typesetter did, or, where nothing was measured, by the text in them.
/// </summary>
internal static class WordColumns
{
    // More characters than these wrap anyway and ask for no more width.
    private const int MostCharacters = 40;

    // No column is narrower than these characters would be.
    private const int LeastCharacters = 6;

    // A character's part of an em, on the wide side, and the room beside the text of a cell in twips.
    private const double CharacterWidth = 0.62;
    private const int Beside = 320;

    private static readonly char[] Partings = [' ', '\u00AD', '\u200B'];

    /// <summary>The widths in twips; they fill the whole.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The width of the table in twips.</param>
    /// <param name="em">The type size of its cells in twips.</param>
    public static int[] Of(PresentedTable table, int width, int em)
    {
        if (table.Widths.Length == table.ColumnCount)
        {
            return ByShares(table.Widths, width);
        }

        var wants = new int[Math.Max(table.ColumnCount, 1)];
        var least = new int[wants.Length];
        Array.Fill(wants, LeastCharacters);
        foreach (var row in table.Head)
        {
            Measure(row, wants, least);
        }

        foreach (var row in table.Body)
        {
            Measure(row, wants, least);
        }

        var (sum, left) = (wants.Sum(), width);
        for (var i = 0; i < wants.Length; i++)
        {
            // The last takes what rounding leaves.
            var share = i == wants.Length - 1 ? left : (int)((long)width * wants[i] / sum);
            left -= share;
            wants[i] = share;
        }

        GiveLeast(wants, least, width, em);
        return wants;
    }

    // Columns too narrow for their longest word take from those that have more than theirs, where all can have that much.
    private static void GiveLeast(int[] widths, int[] least, int width, int em)
    {
        long missing = 0, spare = 0;
        var most = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            least[i] = (int)(least[i] * em * CharacterWidth) + Beside;
            missing += Math.Max(0, least[i] - widths[i]);
            spare += Math.Max(0, widths[i] - least[i]);
            most = widths[i] - least[i] > widths[most] - least[most] ? i : most;
        }

        if (missing == 0 || missing > spare)
        {
            return;
        }

        var left = width;
        for (var i = 0; i < widths.Length; i++)
        {
            var more = widths[i] - least[i];
            widths[i] = more <= 0 ? least[i] : widths[i] - (int)(missing * more / spare);
            left -= widths[i];
        }

        // What rounding leaves.
        widths[most] += left;
    }

    /// <summary>The widths in twips by the share of each column; they fill the whole.</summary>
    public static int[] ByShares(ImmutableArray<double> shares, int width)
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
    private static void Measure(PresentedRow row, int[] wants, int[] least)
    {
        if (row.Cells.Length != wants.Length)
        {
            return;
        }

        for (var i = 0; i < wants.Length; i++)
        {
            wants[i] = Math.Max(wants[i], Math.Min(Characters(row.Cells[i]), MostCharacters));
            foreach (var block in row.Cells[i].Blocks)
            {
                least[i] = Math.Max(least[i], block is PresentedParagraph paragraph ? LongestPart(paragraph.Text.Plain) : LeastCharacters);
            }
        }
    }

    private static int LongestPart(string text)
    {
        var longest = 0;
        foreach (var part in text.AsSpan().SplitAny(Partings))
        {
            longest = Math.Max(longest, part.End.Value - part.Start.Value);
        }

        return longest;
    }

    private static int Characters(PresentedCell cell)
    {
        var longest = 0;
        foreach (var block in cell.Blocks)
        {
            longest = Math.Max(longest, block is PresentedParagraph paragraph ? paragraph.Text.Plain.Length : MostCharacters);
        }

        return longest;
    }
}
