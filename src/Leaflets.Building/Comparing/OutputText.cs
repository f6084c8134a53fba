using System.Text;
using System.Xml;
using Leaflets.Building.Verification;
using Leaflets.Inspection.Conformance;
using Leaflets.Inspection.Reading;

namespace Leaflets.Building.Comparing;

/// <summary>The words that a made file says, read from the file itself.</summary>
internal static class OutputText
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A text that is longer is none of a leaflet: its words are not compared.</summary>
    private const int LongestText = 8 << 20;

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly string[] Parts = ["word/document.xml", "word/footnotes.xml", "word/header", "word/footer"];

    /// <summary>The words in their order, or null where the file cannot be read.</summary>
    /// <param name="file">A PDF or DOCX file.</param>
    public static string[]? WordsOf(byte[] file)
    {
        try
        {
            var text = file.AsSpan().StartsWith("PK"u8) ? OfWord(file) : OfPdf(file);
            return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception exception) when (exception is InvalidPdfException or InvalidDataException or XmlException or IOException)
        {
            return null;
        }
    }

    private static string OfPdf(byte[] file)
    {
        var text = new StringBuilder();
        var pdf = PdfInspection.Read(file);
        foreach (var element in pdf.Tree)
        {
            Add(element, text);
            Limit(text);
        }

        // Running headers and footers are not heard, but a telephone number may stand there: each is said once.
        foreach (var shown in pdf.Pagination.OrderByDescending(static shown => shown.Subtype, StringComparer.Ordinal).Select(static shown => shown.Text).Distinct(StringComparer.Ordinal))
        {
            text.Append(shown).Append('\n');
            Limit(text);
        }

        return text.ToString();
    }

    private static void Add(InspectedElement element, StringBuilder text)
    {
        if (element.ActualText is not null || element.Children.Count == 0 || element.Children.Any(static child => child is InspectedText))
        {
            text.Append(element.Heard).Append('\n');
            return;
        }

        foreach (var child in element.Children.OfType<InspectedElement>())
        {
            Add(child, text);
        }
    }

    private static string OfWord(byte[] file)
    {
        var text = new StringBuilder();
        using var package = new UnpackedWord(file);
        foreach (var part in Parts.SelectMany(package.Names))
        {
            using var xml = package.Open(part)!;
            var isText = false;
            while (UnpackedWord.Read(xml))
            {
                Limit(text);
                if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Main)
                {
                    isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    text.Append(xml.LocalName switch { "noBreakHyphen" => "-", "softHyphen" => "\u00AD", "br" or "tab" or "cr" => " ", _ => string.Empty });
                }
                else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Drawing, LocalName: "docPr" } && xml.GetAttribute("descr") is { } description)
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
                    text.Append(isText ? xml.Value : string.Empty);
                }
            }
        }

        return text.ToString();
    }

    private static void Limit(StringBuilder text)
    {
        if (text.Length > LongestText)
        {
            throw new InvalidDataException($"the file says more than {LongestText} characters");
        }
    }
}
