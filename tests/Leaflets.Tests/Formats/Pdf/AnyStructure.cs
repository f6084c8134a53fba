using CsCheck;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>
/// Sources that bring a structure tree to its limits: tables with spans and holes, headings, links and lists of which little or nothing is
/// heard.
/// </summary>
internal static class AnyStructure
{
    public const string Picture = "one.png";

    private const int GridColumn = 14;

    private static readonly string[] Plain = ["dose", "5 mg", "take", "once a day"];

    private static readonly string[] Odd =
    [
        "", "&nbsp;", "&shy;", "&#8203;", "&#x2800;", "<abbr title=\"long\">AB</abbr>", "<abbr title=\"x\"></abbr>", "____", "`c`", "**b**",
        "*i*", "~~s~~", "x^2^", "H~2~O", "<br>", $"![]({Picture}){{.decorative}}", $"![A drop]({Picture})", "[page](https://x.org)",
        "[&shy;](https://x.org)", $"[![]({Picture}){{.decorative}}](https://x.org)", $"[![A drop]({Picture})](https://x.org)",
        "[**&nbsp;**](https://x.org)", "::كلمة::{lang=ar}", "::&shy;::{lang=ar}", "[^1]",
    ];

    private static readonly Gen<string> Words = Gen.Frequency((5, Any(Plain)), (2, Any(Odd)));

    private static readonly Gen<string> Running = Words.Array[0, 3].Select(static words => string.Join(' ', words));

    private static readonly Gen<int> Span = Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[1, 4]));

    private static readonly Gen<string> HtmlCell =
        Gen.Select(
            Span, Span, Gen.Frequency((1, Gen.Const(string.Empty)), (3, Running)),
            static (columns, rows, text) =>
                $"<td{(columns > 1 ? $" colspan=\"{columns}\"" : "")}{(rows > 1 ? $" rowspan=\"{rows}\"" : "")}>{text}</td>");

    private static readonly Gen<string> HtmlRow = HtmlCell.Array[0, 4].Select(static cells => $"<tr>{string.Concat(cells)}</tr>");

    private static readonly Gen<string> HtmlTable =
        Gen.Select(HtmlRow.Array[1, 5], Gen.Int[0, 3], static (rows, head) => string.Join(
            '\n',
            [
                "<table>",
                .. head switch
                {
                    0 => ["<thead>", "<tr><th>Name</th><th>Dose</th></tr>", "</thead>", "<tbody>"],
                    1 => ["<tr><th colspan=\"2\">Name</th></tr>"],
                    _ => Array.Empty<string>(),
                },
                .. rows,
                .. head == 0 ? ["</tbody>"] : Array.Empty<string>(),
                "</table>",
            ]));

    private static readonly Gen<string> GridTable =
        Gen.Select(Gen.Int[1, 3], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Any("", "a", "5 mg", "- x", "&nbsp;")).Array[1, 4], Grid);

    private static readonly Gen<string> PipeTable = Gen.Select(Running, Running.Array[0, 3], static (head, rows) =>
        $"| A | {head} |\n|---|---|\n{string.Concat(rows.Select(static row => $"| 1 | {row} |\n"))}");

    private static readonly Gen<string> List = Gen.Select(Any("- ", "1. ", "- [ ] "), Running.Array[1, 4], static (marker, items) =>
        string.Join('\n', items.Select(item => marker + item)));

    private static readonly Gen<string> Block = Gen.Frequency(
        (3, Gen.Select(Any("## ", "## ", "### ", "#### "), Running, static (marks, text) => marks + text)),
        (3, HtmlTable),
        (2, GridTable),
        (1, PipeTable),
        (2, List),
        (1, Running),
        (1, Running.Select(static text => "> [!NOTE]\n> " + text)),
        (1, Running.Select(static text => "> " + text)),
        (1, Running.Select(static text => $"term {text}\n:   {text}")),
        (1, Running.Select(static text => $"::: contact\n{text}\n:::")),
        (1, Running.Select(static text => $"![A drop]({Picture} \"{text.Replace('"', '\'')}\")")),
        (1, Gen.Const($"![]({Picture}){{.decorative}}")));

    /// <summary>The sources.</summary>
    public static Gen<string> Sources { get; } = Block.Array[1, 4].Select(static blocks =>
    {
        var text = string.Join("\n\n", blocks);
        return text.Contains("[^1]", StringComparison.Ordinal) ? text + "\n\n[^1]: A note." : text;
    });

    private static Gen<string> Any(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>A grid table: a row may be one cell across, and a cell may go on below an edge.</summary>
    private static string Grid(int columns, (int Across, int Down, string Text)[] rows)
    {
        var edge = "+" + string.Concat(Enumerable.Repeat(new string('-', GridColumn) + "+", columns));
        var lines = new List<string> { edge };
        for (var i = 0; i < rows.Length; i++)
        {
            var isAcross = rows[i].Across == 0 && columns > 1;
            var width = isAcross ? edge.Length - 2 : GridColumn;
            lines.Add("|" + string.Concat(Enumerable.Repeat((" " + rows[i].Text).PadRight(width) + "|", isAcross ? 1 : columns)));
            var goesOn = rows[i].Down == 0 && i + 1 < rows.Length && columns > 1;
            lines.Add(goesOn ? "+" + new string(' ', GridColumn) + edge[(GridColumn + 1)..] : edge);
        }

        return string.Join('\n', lines);
    }
}
