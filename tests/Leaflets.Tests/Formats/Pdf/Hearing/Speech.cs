using System.Text;

namespace Leaflets.Tests.Formats.Pdf.Hearing;

/// <summary>
/// What a person with a screen reader hears of a document, as text: the kind of each thing as it begins, what is said in the place of
/// pictures and signs, the headers before each cell. One line for each stop of the reader.
/// </summary>
internal sealed class Speech
{
    private readonly StringBuilder _lines = new();
    private string _language = string.Empty;

    private Speech()
    {
    }

    public static string Of(HeardElement document)
    {
        var speech = new Speech { _language = document["Lang"] ?? string.Empty };
        speech.Blocks(document, 0);
        return speech._lines.ToString();
    }

    private void Blocks(HeardElement parent, int depth)
    {
        foreach (var element in parent.Elements)
        {
            Block(element, depth);
        }
    }

    private void Block(HeardElement element, int depth)
    {
        switch (element.Type)
        {
            case "H1" or "H2" or "H3" or "H4" or "H5" or "H6":
                Line(depth, $"heading {element.Type[1]}: {Inline(element)}");
                break;
            case "P" or "Caption":
                Line(depth, (element.Type == "Caption" ? "caption: " : string.Empty) + Inline(element));
                break;
            case "L":
                Line(depth, $"list of {element.Elements.Count()}");
                foreach (var item in element.Elements.Where(kid => kid.Type == "LI"))
                {
                    Item(item, depth + 1);
                }

                Line(depth, "end of list");
                break;
            case "Aside" or "Sect" or "BlockQuote":
                Line(depth, element.Type == "BlockQuote" ? "quote" : "section");
                Blocks(element, depth + 1);
                Line(depth, $"end of {(element.Type == "BlockQuote" ? "quote" : "section")}");
                break;
            case "Table":
                Table(element, depth);
                break;
            case "Figure":
                Line(depth, $"picture: {element["Alt"]}");
                Blocks(element, depth);
                break;
            default:
                throw new InvalidOperationException($"A {element.Type} among blocks.");
        }
    }

    private void Item(HeardElement item, int depth)
    {
        var label = item.Elements.FirstOrDefault(kid => kid.Type == "Lbl") is { } own ? Inline(own) + " " : string.Empty;
        var body = item.Elements.Single(kid => kid.Type == "LBody");
        var isFirst = true;
        foreach (var block in body.Elements)
        {
            if (isFirst && block.Type == "P")
            {
                Line(depth, label + Inline(block));
            }
            else
            {
                if (isFirst)
                {
                    Line(depth, label.TrimEnd());
                }

                Block(block, depth + 1);
            }

            isFirst = false;
        }
    }

    private void Table(HeardElement table, int depth)
    {
        var rows = table.Elements.Where(part => part.Type is "THead" or "TBody").SelectMany(part => part.Elements).ToList();
        foreach (var caption in table.Elements.Where(kid => kid.Type == "Caption"))
        {
            Block(caption, depth);
        }

        Line(depth, $"table of {rows.Count} rows{(table.Attribute("Summary") is { } summary ? $": {summary}" : string.Empty)}");
        var grid = new Dictionary<(int Row, int Column), HeardElement>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Elements)
            {
                while (grid.ContainsKey((row, column)))
                {
                    column++;
                }

                var (width, height) = (Span(cell, "ColSpan"), Span(cell, "RowSpan"));
                for (var i = 0; i < width * height; i++)
                {
                    grid[(row + (i / width), column + (i % width))] = cell;
                }

                Cell(grid, cell, row, column, depth + 1);
                column += width;
            }
        }

        Line(depth, "end of table");
    }

    /// <summary>A cell after the headers that stand above it and before it.</summary>
    private void Cell(Dictionary<(int Row, int Column), HeardElement> grid, HeardElement cell, int row, int column, int depth)
    {
        var headers = new List<HeardElement>();
        for (var above = 0; above < row; above++)
        {
            AddHeader(grid.GetValueOrDefault((above, column)), "Column");
        }

        for (var before = 0; before < column; before++)
        {
            AddHeader(grid.GetValueOrDefault((row, before)), "Row");
        }

        var names = string.Join(", ", headers.Select(header => Content(header)));
        var kind = cell.Type == "TH" ? "header: " : names.Length > 0 ? names + ": " : string.Empty;
        Line(depth, $"row {row + 1} column {column + 1} {kind}{Content(cell)}");

        void AddHeader(HeardElement? header, string scope)
        {
            if (cell.Type == "TD" && header is { Type: "TH" } && header.Attribute("Scope") == scope && !headers.Contains(header))
            {
                headers.Add(header);
            }
        }
    }

    private static string Content(HeardElement cell)
    {
        var inner = new Speech();
        inner.Blocks(cell, 0);
        return string.Join(" / ", inner._lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    private static int Span(HeardElement cell, string key) =>
        cell.Attribute(key) is { } value ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : 1;

    /// <summary>Running text: what is said in place of a sign, and where another language, a link or a note begins.</summary>
    private string Inline(HeardElement element)
    {
        var said = new StringBuilder();
        foreach (var kid in element.Kids)
        {
            said.Append(kid is HeardElement inner ? Inside(inner) : (string)kid);
        }

        return element["ActualText"] ?? said.ToString();
    }

    private string Inside(HeardElement element)
    {
        var text = element.Type switch
        {
            "Link" => $"[link: {element["Alt"]}]",
            "Figure" => $"[picture: {element["Alt"]}]",
            "Note" => $"[note: {string.Join(" / ", element.Elements.Select(kid => kid.Type is "P" or "Lbl" ? Inline(kid) : Content(kid)))}]",
            "Code" => $"[code: {Inline(element)}]",
            _ when element["E"] is { } expansion => $"{Inline(element)} ({expansion})",
            _ => Inline(element),
        };
        return element["Lang"] is { } language && language != _language ? $"[{language}: {text}]" : text;
    }

    private void Line(int depth, string text) => _lines.Append(' ', depth * 2).Append(text).Append('\n');
}
