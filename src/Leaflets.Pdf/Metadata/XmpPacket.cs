using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Leaflets.Pdf.Metadata;

/// <summary>The XMP packet that identifies the file as PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4).</summary>
internal static class XmpPacket
{
    private static readonly MetadataSchema Identification = new(
        "PDF/UA Universal Accessibility Schema",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        [new MetadataProperty(
            "part", "Integer", "Indicates, which part of ISO 14289 standard is followed", "1") { Category = "internal" }]);

    /// <summary>Makes the packet.</summary>
    public static byte[] Make(PdfMetadata metadata, string language)
    {
        var xml = new StringBuilder(4096);
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" ")
            .Append("xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n");
        Element(xml, "pdfaid:part", "2");
        Element(xml, "pdfaid:conformance", "A");
        Element(xml, "dc:format", "application/pdf");
        Alternative(xml, "dc:title", metadata.Title);
        List(xml, "dc:language", "Bag", [language]);
        List(xml, "dc:creator", "Seq", metadata.Authors.AsSpan());
        List(xml, "dc:subject", "Bag", metadata.Keywords.AsSpan());
        Alternative(xml, "dc:description", metadata.Subject);
        Element(xml, "dc:identifier", metadata.Identifier);
        List(xml, "dc:publisher", "Bag", metadata.Publisher is { } publisher ? [publisher] : []);
        Element(xml, "dc:source", metadata.Source);
        Element(xml, "pdf:Producer", metadata.Producer);
        Element(xml, "pdf:Keywords", metadata.Keywords.IsEmpty ? null : metadata.KeywordsText);
        Element(xml, "xmp:CreatorTool", metadata.Creator);
        Element(xml, "xmp:CreateDate", metadata.Created?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.Append("</rdf:Description>\n");

        ImmutableArray<MetadataSchema> schemas = [Identification, .. metadata.Schemas];
        foreach (var schema in schemas)
        {
            Values(xml, schema);
        }

        Descriptions(xml, schemas);
        xml.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static void Values(StringBuilder xml, MetadataSchema schema)
    {
        Escape(xml.Append("<rdf:Description rdf:about=\"\" xmlns:").Append(schema.Prefix).Append("=\""), schema.Namespace).Append("\">\n");
        foreach (var property in schema.Properties)
        {
            Element(xml, $"{schema.Prefix}:{property.Name}", property.Value);
        }

        xml.Append("</rdf:Description>\n");
    }

    /// <summary>The descriptions of schemas that XMP does not know (ISO 19005-2, 6.6.2.3.3).</summary>
    private static void Descriptions(StringBuilder xml, ImmutableArray<MetadataSchema> schemas)
    {
        xml.Append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" ")
            .Append("xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
            + "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n")
            .Append("<pdfaExtension:schemas><rdf:Bag>\n");
        foreach (var schema in schemas)
        {
            xml.Append("<rdf:li rdf:parseType=\"Resource\">\n");
            Element(xml, "pdfaSchema:schema", schema.Name);
            Element(xml, "pdfaSchema:namespaceURI", schema.Namespace);
            Element(xml, "pdfaSchema:prefix", schema.Prefix);
            xml.Append("<pdfaSchema:property><rdf:Seq>\n");
            foreach (var property in schema.Properties)
            {
                xml.Append("<rdf:li rdf:parseType=\"Resource\">\n");
                Element(xml, "pdfaProperty:name", property.Name);
                Element(xml, "pdfaProperty:valueType", property.ValueType);
                Element(xml, "pdfaProperty:category", property.Category);
                Element(xml, "pdfaProperty:description", property.Description);
                xml.Append("</rdf:li>\n");
            }

            xml.Append("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
        }

        xml.Append("</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
    }

    private static void Element(StringBuilder xml, string name, string? value)
    {
        if (value is not null)
        {
            Escape(xml.Append('<').Append(name).Append('>'), value).Append("</").Append(name).Append(">\n");
        }
    }

    private static void Alternative(StringBuilder xml, string name, string? value)
    {
        if (value is not null)
        {
            Escape(xml.Append('<').Append(name).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">"), value)
                .Append("</rdf:li></rdf:Alt></").Append(name).Append(">\n");
        }
    }

    private static void List(StringBuilder xml, string name, string kind, ReadOnlySpan<string> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        xml.Append('<').Append(name).Append("><rdf:").Append(kind).Append('>');
        foreach (var value in values)
        {
            Escape(xml.Append("<rdf:li>"), value).Append("</rdf:li>");
        }

        xml.Append("</rdf:").Append(kind).Append("></").Append(name).Append(">\n");
    }

    private static StringBuilder Escape(StringBuilder xml, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                '\t' => xml.Append("&#9;"),
                '\n' => xml.Append("&#10;"),
                '\r' => xml.Append("&#13;"),
                < ' ' or '\uFFFE' or '\uFFFF' => xml.Append(' '),
                _ => xml.Append(c),
            };
        }

        return xml;
    }
}
