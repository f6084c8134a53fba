using System.Xml;
using System.Xml.Linq;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoints 06 and 07, and the metadata of PDF/A (ISO 19005-2, 6.6).</summary>
internal static class MetadataRules
{
    private const int MostCharacters = 4 * 1024 * 1024;
    private const int MostNodes = 200_000;
    private const int Deepest = 50;
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";

    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        CheckPreferences(inspection);
        if (pdf.Get(pdf.Catalog, "Metadata") is not PdfStream)
        {
            inspection.Add("06-001", "catalog");
            return;
        }

        if (inspection.Metadata is not { } packet)
        {
            inspection.Add("A-6.6.2.1-4", "metadata");
            return;
        }

        if (ValueOf(packet, PdfUa + "part") is not { } part)
        {
            inspection.Add("06-002", "metadata");
        }
        else if (part != "1")
        {
            inspection.Add("06-002", "metadata", $"the part is '{part}', not 1");
        }

        if (string.IsNullOrWhiteSpace(ValueOf(packet, Dc + "title")))
        {
            inspection.Add("06-003", "metadata");
        }

        CheckArchive(inspection, packet);
        ExtensionSchemas.Check(inspection, packet);
    }

    /// <summary>The title in the metadata, or null.</summary>
    public static string? TitleOf(InspectedFile inspection) =>
        inspection.IsEncrypted || inspection.Metadata is not { } packet ? null : ValueOf(packet, Dc + "title");

    /// <summary>The metadata as XML; null if there is none or it is no XML.</summary>
    /// <exception cref="InvalidPdfException">It is deeper or has more elements than the bounds: looking for a name costs both.</exception>
    public static XDocument? Packet(InspectedFile inspection)
    {
        if (inspection.Pdf.Get(inspection.Pdf.Catalog, "Metadata") is not PdfStream stream)
        {
            return null;
        }

        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                MaxCharactersInDocument = MostCharacters,
                XmlResolver = null
            };
            var bytes = inspection.Pdf.Decode(stream);
            var budget = inspection.Pdf.Budget;
            budget.Spend(bytes.Length);
            using (var first = XmlReader.Create(new MemoryStream(bytes), settings))
            {
                for (var count = 0; first.Read(); count += 1 + first.AttributeCount)
                {
                    if (first.Depth > Deepest || count > MostNodes)
                    {
                        throw new InvalidPdfException(
                            $"The metadata are nested more than {Deepest} deep, or have more than {MostNodes} parts.");
                    }
                }
            }

            budget.Hold(2L * bytes.Length);
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void CheckPreferences(InspectedFile inspection)
    {
        var preferences = inspection.Pdf.Get(inspection.Pdf.Catalog, "ViewerPreferences");
        switch (inspection.Pdf.Get(preferences, "DisplayDocTitle"))
        {
            case PdfBoolean { Value: true }: break;
            case PdfBoolean: inspection.Add("07-002", "catalog"); break;
            default: inspection.Add("07-001", "catalog"); break;
        }
    }

    private static void CheckArchive(InspectedFile inspection, XDocument packet)
    {
        if (ValueOf(packet, PdfA + "part") is not { } part)
        {
            inspection.Add("A-6.6.4-1", "metadata");
        }
        else
        {
            if (part != "2")
            {
                inspection.Add("A-6.6.4-2", "metadata", $"part '{part}'");
            }

            if (ValueOf(packet, PdfA + "conformance") is not "A")
            {
                inspection.Add("A-6.6.4-3", "metadata");
            }
        }

        var pdf = inspection.Pdf;
        if (pdf.Text(pdf.Get(pdf.Trailer, "Info"), "Title") is { Length: > 0 } title
            && ValueOf(packet, Dc + "title") is { Length: > 0 } other && title != other)
        {
            inspection.Add("A-6.6.3", "metadata", $"'{title}' and '{other}'");
        }

        var text = packet.ToString(SaveOptions.DisableFormatting);
        var instruction = packet.Nodes().OfType<XProcessingInstruction>().FirstOrDefault(node => node.Target == "xpacket");
        if (instruction is not null && instruction.Data.Contains("bytes=", StringComparison.Ordinal))
        {
            inspection.Add("A-6.6.2.1-2", "metadata");
        }

        if (instruction is not null && instruction.Data.Contains("encoding=", StringComparison.Ordinal))
        {
            inspection.Add("A-6.6.2.1-3", "metadata");
        }

        if (text.Contains("x-default", StringComparison.Ordinal) && inspection.Language is null)
        {
            inspection.Add("11-006", "metadata");
        }
    }

    private static string? ValueOf(XDocument packet, XName name)
    {
        foreach (var description in packet.Descendants(Rdf + "Description"))
        {
            if (description.Attribute(name) is { } attribute)
            {
                return attribute.Value;
            }

            if (description.Element(name) is { } element)
            {
                return (element.Descendants(Rdf + "li").FirstOrDefault() ?? element).Value;
            }
        }

        return null;
    }
}
