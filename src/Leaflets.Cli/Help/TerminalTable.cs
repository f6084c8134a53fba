using System.Text;
using System.Text.RegularExpressions;

namespace Leaflets.Cli.Help;

/// <summary>
/// A table for a terminal. Two columns, the first of them narrow, stand side by side; of any other table each row is its first cell, and
/// the others below it, named by their headers where there are several.
/// </summary>
internal static partial class TerminalTable
{
    private const int Narrow = 24;
    private const string Indent = "    ";

    /// <summary>Appends the rows of a table, of which the first two are the header and the line below it.</summary>
    public static void Append(StringBuilder page, IReadOnlyList<string> rows)
    {
        var header = Cells(rows[0]);
        var body = rows.Skip(2).Select(Cells).ToList();
        var first = body.Max(static cells => WrappedText.WidthOf(cells[0]));
        if (header.Length == 2 && first <= Narrow)
        {
            var indent = new string(' ', first + 2);
            foreach (var cells in body)
            {
                AppendBeside(page, cells, first, indent);
            }

            return;
        }

        for (var i = 0; i < body.Count; i++)
        {
            page.Append(i > 0 ? "\n" : string.Empty);
            WrappedText.Append(page, body[i][0], string.Empty);
            for (var column = 1; column < header.Length; column++)
            {
                var named = header.Length > 2 ? $"{header[column]}: " : string.Empty;
                WrappedText.Append(page, $"{Indent}{named}{body[i][column]}", header.Length > 2 ? Indent + Indent[..2] : Indent);
            }
        }
    }

    private static void AppendBeside(StringBuilder page, string[] cells, int width, string indent)
    {
        var lines = new StringBuilder();
        WrappedText.Append(lines, indent + cells[1], indent);
        page.Append(cells[0]).Append(' ', width - WrappedText.WidthOf(cells[0]) + 2)
            .Append(lines, indent.Length, lines.Length - indent.Length);
    }

    private static string[] Cells(string row) =>
    [
        .. Bar().Split(row.Trim().Trim('|'))
            .Select(static cell => TerminalText.Of(cell.Trim().Replace(@"\|", "|", StringComparison.Ordinal))),
    ];

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
