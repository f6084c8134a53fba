using System.Collections.Frozen;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Code that another program draws, calculates or replaces: its source is nothing for a reader of paper.</summary>
internal static class ForeignCode
{
    private const string Picture = "a picture: export it, and write ![what it shows](picture.svg)";
    private const string Table = "a table with '|' between cells";

    private static readonly FrozenDictionary<string, (string Name, string Here)> Languages =
        new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase)
        {
            ["mermaid"] = ("a diagram of Mermaid", Picture),
            ["plantuml"] = ("a diagram of PlantUML", Picture),
            ["puml"] = ("a diagram of PlantUML", Picture),
            ["dot"] = ("a diagram of Graphviz", Picture),
            ["graphviz"] = ("a diagram of Graphviz", Picture),
            ["d2"] = ("a diagram of D2", Picture),
            ["ditaa"] = ("a diagram of ditaa", Picture),
            ["kroki"] = ("a diagram of Kroki", Picture),
            ["nomnoml"] = ("a diagram of nomnoml", Picture),
            ["wavedrom"] = ("a diagram of WaveDrom", Picture),
            ["markmap"] = ("a diagram of markmap", Picture),
            ["vega"] = ("a chart of Vega", Picture),
            ["vega-lite"] = ("a chart of Vega", Picture),
            ["chart"] = ("a chart", Picture),
            ["echarts"] = ("a chart", Picture),
            ["geojson"] = ("a map of GitHub", Picture),
            ["topojson"] = ("a map of GitHub", Picture),
            ["stl"] = ("a model of GitHub", Picture),
            ["abc"] = ("music in ABC notation", Picture),
            ["math"] = ("a formula of TeX", "text with the signs themselves: 10^6^, H~2~O, µ, ×, ≥"),
            ["dataview"] = ("a query of Obsidian", Table),
            ["dataviewjs"] = ("a query of Obsidian", Table),
            ["query"] = ("a query of Obsidian", Table),
            ["tasks"] = ("a query of Obsidian", "a list to tick: '- [ ] item'"),
            ["ad-note"] = ("a box of Obsidian", "'> [!NOTE]'"),
            ["ad-tip"] = ("a box of Obsidian", "'> [!TIP]'"),
            ["ad-warning"] = ("a box of Obsidian", "'> [!WARNING]'"),
            ["ad-danger"] = ("a box of Obsidian", "'> [!CAUTION]'"),
            ["{=latex}"] = ("raw TeX of pandoc", "Markdown"),
            ["{=tex}"] = ("raw TeX of pandoc", "Markdown"),
            ["{=html}"] = ("raw HTML of pandoc", "Markdown"),
            ["{=html5}"] = ("raw HTML of pandoc", "Markdown"),
            ["{=openxml}"] = ("raw XML of pandoc", "Markdown; a page break is '::: page-break'"),
            ["{figure}"] = ("a figure of MyST", "![what it shows](picture.png \"caption\")"),
            ["{image}"] = ("a picture of MyST", "![what it shows](picture.png)"),
            ["{math}"] = ("a formula of MyST", "text with the signs themselves: 10^6^, H~2~O, µ, ×, ≥"),
            ["{list-table}"] = ("a table of MyST", Table),
            ["{csv-table}"] = ("a table of MyST", Table),
            ["{table}"] = ("a table of MyST", Table),
            ["{include}"] = ("an inclusion of MyST", "the text of that file"),
            ["{toctree}"] = ("a table of contents of MyST", "left out: the headings are in the outline of both files"),
            ["{tableofcontents}"] = ("a table of contents of MyST", "left out: the headings are in the outline of both files"),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports code that is the source of something else.</summary>
    public static void Check(CodeBlock code, Syntax.CodeBlock parsed, ConversionContext context)
    {
        if (parsed is not Syntax.FencedCodeBlock)
        {
            return;
        }

        var word = code.Info?.Split(' ')[0] ?? code.Attributes.Classes.FirstOrDefault(Languages.ContainsKey);
        if (word is not { Length: > 0 })
        {
            return;
        }

        if (!Languages.TryGetValue(word, out var construct))
        {
            if (word[0] != '{')
            {
                return;
            }

            construct = word.StartsWith("{=", StringComparison.Ordinal)
                ? ("raw text of pandoc", "Markdown")
                : ("a directive of MyST or a cell of Quarto", "Markdown: a box is '> [!NOTE]'");
        }

        var line = NodeSpans.FirstLine(code.Span);
        context.Report(DialectDiagnostics.ForeignCode, line, Excerpt.Of(line.Text), construct.Name, construct.Here);
    }
}
