using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Leaflets.Formats.Reading;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Word.Reading;

/// <summary>
/// What a DOCX says: the text of its runs in order (ECMA-376 part 1, 17.3.3), read without the library that it was written with.
/// </summary>
internal sealed class WordText
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly WordNumbers _numbers;
    private readonly Dictionary<string, string> _addresses;
    private readonly SortedDictionary<int, PassageBuilder> _passages = [];
    private readonly Stack<OpenTable> _tables = [];
    private PassageBuilder _into;
    private string _level = string.Empty;
    private TextScript _script;

    private WordText(WordNumbers numbers, Dictionary<string, string> addresses)
    {
        (_numbers, _addresses) = (numbers, addresses);
        _passages[0] = _into = new();
    }

    /// <summary>The text of a DOCX.</summary>
    /// <exception cref="InvalidDataException">The file is no DOCX.</exception>
    /// <exception cref="XmlException">A part of it is not XML.</exception>
    public static LeafletText Of(ReadOnlyMemory<byte> file)
    {
        using var package = new UnpackedWord(file.ToArray());
        using var numbering = package.Open("word/numbering.xml");
        var numbers = new WordNumbers(numbering);
        var body = Read(package, "document", numbers) ?? throw new InvalidDataException("the part word/document.xml is missing");

        // Numbers up to 0 are those of the lines that separate notes from the text (17.11.23).
        return new(
            body[0].ToPassage(),
            [
                .. Read(package, "footnotes", numbers)?
                    .Where(static note => note.Key > 0)
                    .Select(static note => note.Value.ToPassage()) ?? [],
            ]);
    }

    private static SortedDictionary<int, PassageBuilder>? Read(UnpackedWord package, string part, WordNumbers numbers)
    {
        using var xml = package.Open($"word/{part}.xml");
        if (xml is null)
        {
            return null;
        }

        using var relations = package.Open($"word/_rels/{part}.xml.rels");
        var addresses = relations is null
            ? []
            : XDocument.Load(relations).Root!.Elements()
                .Where(static relation => (string?)relation.Attribute("TargetMode") == "External")
                .ToDictionary(
                    static relation => (string?)relation.Attribute("Id") ?? string.Empty,
                    static relation => (string?)relation.Attribute("Target") ?? string.Empty);
        var text = new WordText(numbers, addresses);
        text.Read(xml);
        return text._passages;
    }

    private void Read(XmlReader xml)
    {
        while (UnpackedWord.Read(xml))
        {
            switch (xml.NodeType, xml.NamespaceURI)
            {
                case (XmlNodeType.Element, Main):
                    Begin(xml);
                    break;
                case (XmlNodeType.EndElement, Main):
                    End(xml.LocalName);
                    break;
                case (XmlNodeType.Element, Drawing) when xml.LocalName == "docPr" && xml.GetAttribute("descr") is { } description:
                    _into.Add(MarkKind.Picture, description);
                    break;
            }
        }
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "footnote":
                var note = int.TryParse(xml.GetAttribute("id", Main), CultureInfo.InvariantCulture, out var id) ? id : 0;
                _passages[note] = _into = new();
                break;
            case "p" or "tab":
                _into.Break();
                break;
            case "ilvl":
                _level = xml.GetAttribute("val", Main) ?? string.Empty;
                break;
            case "numId":
                _into.AddItem(_numbers.Next(xml.GetAttribute("val", Main) ?? string.Empty, _level));
                break;
            case "hyperlink":
                _into.Add(
                    MarkKind.Link, xml.GetAttribute("id", Relations) is { } link ? _addresses.GetValueOrDefault(link, string.Empty) : "#");
                break;
            case "fldSimple" when xml.GetAttribute("instr", Main)?.Contains("NOTEREF", StringComparison.Ordinal) == true:
                // The number of a note that is called once more, which is the program's (17.16.5.42).
                using (var field = xml.ReadSubtree())
                {
                    while (field.Read())
                    {
                    }
                }

                break;
            case "t" when !xml.IsEmptyElement:
                xml.Read();
                _into.Append(
                    xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                        ? ScriptCharacters.Of(xml.Value, _script)
                        : string.Empty);
                break;
            case "r":
                _script = TextScript.None;
                break;
            case "vertAlign":
                _script = xml.GetAttribute("val", Main) switch
                {
                    "superscript" => TextScript.Superscript,
                    "subscript" => TextScript.Subscript,
                    _ => TextScript.None,
                };
                break;
            case "noBreakHyphen":
                _into.Append(ScriptCharacters.Of("-", _script));
                break;
            default:
                BeginTable(xml);
                break;
        }
    }

    private void BeginTable(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tbl":
                _tables.Push(new());
                break;
            case "tblLook" when _tables.TryPeek(out var table):
                table.HasHeaderColumn = xml.GetAttribute("firstColumn", Main) is "1" or "true";
                break;
            case "tr" when _tables.TryPeek(out var table):
                (table.IsHead, table.Cell) = (false, 0);
                break;
            case "tblHeader" when _tables.TryPeek(out var table):
                table.IsHead = true;
                break;
            case "tc" when _tables.TryPeek(out var table):
                table.Cell++;
                (table.Start, table.At) = (_into.Length, _into.Place);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                _into.Break();
                break;
            case "tc" when _tables.TryPeek(out var table):
                if (table.IsHead || (table.HasHeaderColumn && table.Cell == 1))
                {
                    _into.AddHeaderCell(table.Start, table.At);
                }

                break;
            case "tbl":
                _tables.TryPop(out _);
                break;
        }
    }

    /// <summary>A table that is being read.</summary>
    private sealed class OpenTable
    {
        public bool HasHeaderColumn { get; set; }

        public bool IsHead { get; set; }

        public int Cell { get; set; }

        public int Start { get; set; }

        public int At { get; set; }
    }
}
