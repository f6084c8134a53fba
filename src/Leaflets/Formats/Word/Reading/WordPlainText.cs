using System.Text;
using System.Xml;
using Leaflets.Formats.Reading;

namespace Leaflets.Formats.Word.Reading;

/// <summary>All that a DOCX says, paragraph by paragraph: the body, the footnotes, the running heads.</summary>
internal static class WordPlainText
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly string[] Parts = ["word/document.xml", "word/footnotes.xml", "word/header", "word/footer"];

    /// <summary>The text of a DOCX.</summary>
    /// <exception cref="InvalidDataException">The file is no DOCX, or says more than a leaflet.</exception>
    /// <exception cref="XmlException">A part of it is not XML.</exception>
    public static string Of(ReadOnlyMemory<byte> file)
    {
        var text = new StringBuilder();
        using var package = new UnpackedWord(file.ToArray());
        foreach (var part in Parts.SelectMany(package.Names))
        {
            using var xml = package.Open(part)!;
            var isText = false;
            while (UnpackedWord.Read(xml))
            {
                TextLimit.Check(text);
                if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == WordText.Main)
                {
                    isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    text.Append(xml.LocalName switch
                    {
                        "noBreakHyphen" => "-",
                        "softHyphen" => "\u00AD",
                        "br" or "tab" or "cr" => " ",
                        _ => string.Empty,
                    });
                }
                else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Drawing, LocalName: "docPr" }
                    && xml.GetAttribute("descr") is { } description)
                {
                    text.Append(' ').Append(description).Append(' ');
                }
                else if (xml.NodeType == XmlNodeType.EndElement)
                {
                    isText = false;
                    text.Append(xml.LocalName == "p" ? "\n" : string.Empty);
                }
                else if (isText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    text.Append(xml.Value);
                }
            }
        }

        return text.ToString();
    }
}
