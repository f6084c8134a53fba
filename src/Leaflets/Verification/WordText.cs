using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Leaflets.Verification;

/// <summary>What a DOCX says: the text of its runs in order (ECMA-376 part 1, 17.3.3), read without the library that it was written with.</summary>
internal static class WordText
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const long MaximumLength = 512L * 1024 * 1024;

    /// <summary>The text of a DOCX.</summary>
    /// <exception cref="InvalidDataException">The file is no DOCX.</exception>
    /// <exception cref="XmlException">A part of it is not XML.</exception>
    public static LeafletText Of(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
        var body = new StringBuilder();
        Read(zip, "word/document.xml", (_, text) => body.Append(text));
        var notes = new SortedDictionary<int, StringBuilder>();
        if (zip.GetEntry("word/footnotes.xml") is not null)
        {
            Read(zip, "word/footnotes.xml", (note, text) =>
            {
                if (!notes.TryGetValue(note, out var said))
                {
                    notes[note] = said = new();
                }

                said.Append(text);
            });
        }

        // Numbers up to 0 are those of the lines that separate notes from the text (17.11.23).
        return new(LeafletText.Bare(body.ToString()), [.. notes.Where(static note => note.Key > 0).Select(static note => LeafletText.Bare(note.Value.ToString()))]);
    }

    private static void Read(ZipArchive zip, string name, Action<int, string> add)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException($"the part {name} is missing");
        if (entry.Length > MaximumLength)
        {
            throw new InvalidDataException($"the part {name} is larger than {MaximumLength >> 20} MB");
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var note = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Main)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "footnote":
                    note = int.TryParse(xml.GetAttribute("id", Main), out var id) ? id : 0;
                    add(note, string.Empty);
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
                    if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                    {
                        add(note, xml.Value);
                    }

                    break;
                case "noBreakHyphen":
                    add(note, "-");
                    break;
                case "softHyphen":
                    add(note, "\u00AD");
                    break;
            }
        }
    }
}
